// Single keys, which do nothing while somebody types and can be turned off.
const openFilters = () => {
  const filters = byId("filters");
  if (!filters) return;
  filters.open = true;
  filters.querySelector("summary").focus();
};

const turnView = () => {
  const other = all("input[name=view]").find((radio) => !radio.checked);
  other.checked = true;
  other.dispatchEvent(new Event("change", { bubbles: true }));
};

const KEYS = {
  n: () => step(1),
  j: () => step(1),
  p: () => step(-1),
  k: () => step(-1),
  v: turnView,
  f: openFilters,
  "/": () => byId("query").focus(),
  "?": () => byId("keys").showModal(),
};

const types = (element) =>
  element.matches("textarea, select, [contenteditable]") ||
  (element.matches("input") && !["checkbox", "radio"].includes(element.type));

const onKey = (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  if (!byId("keys-on").checked || types(event.target) || byId("keys").open) return;
  const act = Object.hasOwn(KEYS, event.key) ? KEYS[event.key] : null;
  if (!act) return;
  event.preventDefault();
  act();
};
