// Before anything is drawn: where the address asks for another view than the one that stands in the page,
// that one is not shown. A file and no inline script, for a strict security policy.
if (location.search.length > 1) document.documentElement.dataset.other = "";
