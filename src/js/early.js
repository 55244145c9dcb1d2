// Before anything is drawn: where the address asks for another view than the one that stands in the page,
// that one is not shown. A file and no inline script, for a strict security policy.
if (location.search.length > 1) document.documentElement.dataset.other = "";
// In a frame of another page the view stands alone from the start.
const framed = new URLSearchParams(location.search);
if (framed.get("embed") === "1") document.documentElement.dataset.embed = framed.get("chrome") ?? "full";
// From now on a page that does not answer is late, and not one without script.
document.documentElement.dataset.begun = "";
