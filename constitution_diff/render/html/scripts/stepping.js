// From change to change, where one is, and the strip that shows it.
let current = null;

const report = () => {
  if (!changes.length) return;
  const list = chosen();
  const at = list.indexOf(current) + 1;
  const away = changes.filter((change) => change.hidden).length;
  const where = at
    ? `Change ${at} of ${list.length}`
    : list.length
      ? `${list.length} of ${changes.length} changes chosen`
      : "No change suits the filters";
  say("position", where);
  byId("away").hidden = !away;
  say("away", `${away} of ${changes.length} changes are left out of the page by the filters.`);
};

const showHere = (place) => {
  const strip = byId("strip");
  if (!strip || !place) return;
  const x = (1000 * numberOf(place)) / Number(strip.dataset.links);
  byId("here").setAttribute("x", String(Math.round(x) - 2));
};

const mark = (place) => {
  current?.classList.remove("current");
  current = place;
  current?.classList.add("current");
  anchor = place.id;
  showHere(place);
};

// What is far away has only an estimated height until it is laid out. So it is
// brought into sight again until it stays where it was put.
const bringIntoSight = (element, nTries = 8) => {
  element.scrollIntoView({ block: element.matches(".place") ? "center" : "start" });
  const { top } = element.getBoundingClientRect();
  const look = () => {
    const hasMoved = Math.abs(element.getBoundingClientRect().top - top) > 1;
    if (hasMoved && nTries > 0) bringIntoSight(element, nTries - 1);
  };
  requestAnimationFrame(() => requestAnimationFrame(look));
};

const goTo = (place) => {
  unfold(place);
  for (let at = place; at && at !== sheet; at = at.parentElement) at.hidden = false;
  mark(place);
  place.tabIndex = -1;
  place.focus({ preventScroll: true });
  bringIntoSight(place);
  report();
  remember();
};

// Where stepping starts from: the last place stepped or linked to.
const step = (direction) => {
  const list = chosen();
  if (!list.length) return report();
  const from = current ? numberOf(current) : direction > 0 ? -1 : Infinity;
  const ahead = direction > 0 ? list : list.toReversed();
  const next = ahead.find((change) => direction * (numberOf(change) - from) > 0);
  goTo(next ?? ahead[0]);
};

const goToOnStrip = (event) => {
  const box = byId("strip").getBoundingClientRect();
  const wanted = ((event.clientX - box.left) / box.width) * Number(byId("strip").dataset.links);
  const list = chosen();
  if (!list.length) return;
  const far = (change) => Math.abs(numberOf(change) - wanted);
  goTo(list.reduce((best, change) => (far(change) < far(best) ? change : best)));
};
