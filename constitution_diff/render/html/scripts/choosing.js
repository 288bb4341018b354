// Filters: which changes are chosen, and whether the others leave the page.
const SORTS = ["kind", "what", "mark"];
const boxes = SORTS.flatMap((sort) => all(`input[name="${sort}"]`));

const partRange = () => (byId("part")?.value || "").split("-").map(Number);

const suits = () => {
  const off = Object.fromEntries(SORTS.map((sort) => [sort, new Set()]));
  for (const box of boxes) if (!box.checked) off[box.name].add(box.value);
  const [first, end] = partRange();
  return (change) =>
    SORTS.every((sort) => !off[sort].has(change.dataset[sort])) &&
    (end === undefined || (numberOf(change) >= first && numberOf(change) < end));
};

const chosen = () => changes.filter(suits());

const depthOf = (place) => Number(/\bdepth-(\d)/.exec(place.className)[1]);

// A chosen change keeps the provisions that it lies in, up to its part; a table
// keeps its first row.
const kept = (list) => {
  const wanted = new Set(list);
  const keep = new Set();
  const above = [];
  for (const place of places) {
    const depth = depthOf(place);
    while (above.length && depthOf(above[above.length - 1]) >= depth) above.pop();
    if (wanted.has(place)) {
      for (const one of [...above, place]) keep.add(one);
      if (place.tagName === "TR") keep.add(place.parentElement.firstElementChild);
    }
    above.push(place);
  }
  return keep;
};

const AROUND = ".fold, .bullets, .grid, .elsewhere, .leaf";

const onlyChosen = () => byId("only")?.checked ?? false;

const hideOthers = () => {
  const keep = onlyChosen() ? kept(chosen()) : null;
  const lists = new Set();
  for (const place of places) {
    place.hidden = keep !== null && !keep.has(place);
    if (keep?.has(place)) {
      for (let at = place.parentElement; at && at !== sheet; at = at.parentElement) lists.add(at);
    }
  }
  for (const around of all(AROUND, sheet)) around.hidden = keep !== null && !lists.has(around);
  if (keep) for (const around of lists) unfold(around);
};

const resetChoice = () => {
  for (const box of boxes) box.checked = box.defaultChecked;
  if (byId("part")) byId("part").value = "";
  if (byId("only")) byId("only").checked = false;
};
