// DuckDB-WASM with all threads.

import { makeEngine } from "../shared/duckdb.js";

window.engine = makeEngine(true);
