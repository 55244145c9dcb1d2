// Which Chromium is driven: the one that is named, the one of the environment, or where systems put theirs.
import { existsSync } from "node:fs";

export const browserPath = (named) => named ?? process.env.CHROMIUM ?? ["/usr/bin/chromium", "/usr/bin/google-chrome"].find(existsSync) ?? "chromium";
