// Joins the parts: what is pressed, what the address says, what is printed.
const apply = () => {
  view(document.querySelector("input[name=view]:checked").value);
  hideOthers();
  report();
};

const onChange = () => {
  const kept = current;
  apply();
  if (kept && !kept.hidden) bringIntoSight(kept);
  remember();
};

const follow = () => {
  restore(readAddress());
  apply();
  countHits();
  const target = named(anchor);
  if (!target) return;
  for (let at = target; at && at !== document.body; at = at.parentElement) at.hidden = false;
  unfold(target);
  if (target.matches(".place")) mark(target);
  bringIntoSight(target);
  report();
  remember();
};

// The line of the tree for where the reader is, its branch open.
const showInTree = (place) => {
  const lines = all("#tree a");
  let best = null;
  for (const line of lines) {
    if (Number(line.hash.slice(2)) <= numberOf(place)) best = line;
  }
  for (const line of lines) line.removeAttribute("aria-current");
  best?.setAttribute("aria-current", "location");
};

const isInSight = (place) => {
  const box = place.getBoundingClientRect();
  return box.bottom > 0 && box.top < innerHeight;
};

// Whoever scrolls away from the change they stepped to is somewhere else.
const onScrollEnd = () => {
  if (current && isInSight(current)) return showInTree(current);
  const below = (byId("stepper")?.getBoundingClientRect().bottom ?? 0) + 40;
  const box = sheet.getBoundingClientRect();
  const place = placeOf(document.elementFromPoint(box.left + box.width / 2, below));
  if (!place) return;
  showHere(place);
  showInTree(place);
  anchor = place.id;
  waiting ||= setTimeout(writeAddress, 200);
};

const listen = (id, event, act) => byId(id)?.addEventListener(event, act);

for (const tool of all(".js")) tool.hidden = false;
listen("next", "click", () => step(1));
listen("previous", "click", () => step(-1));
listen("strip", "click", goToOnStrip);
listen("find-next", "click", () => find(1));
listen("find-previous", "click", () => find(-1));
listen("query", "input", () => { countHits(); remember(); });
listen("query", "keydown", (event) => {
  if (event.key === "Enter") find(event.shiftKey ? -1 : 1);
});
listen("reset", "click", () => { resetChoice(); onChange(); });
listen("part", "change", onChange);
listen("only", "change", onChange);
listen("show-keys", "click", () => byId("keys").showModal());
listen("hide-keys", "click", () => byId("keys").close());
listen("keys-on", "change", remember);
for (const input of [...boxes, ...all("input[name=view]")]) input.addEventListener("change", onChange);
for (const fold of all("details.fold", sheet)) {
  fold.addEventListener("toggle", () => { if (fold.open && isSideBySide()) pairAll(fold); });
}
if (matchMedia("(max-width: 60rem)").matches) byId("contents")?.removeAttribute("open");
addEventListener("keydown", onKey);
addEventListener("hashchange", follow);
addEventListener("scrollend", onScrollEnd);
follow();
