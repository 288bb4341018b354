// Search in the words of both versions: what is deleted, what is inserted, and what
// stands across the edge of a mark, as each version has it.
const OF_OTHER = { new: "del, .vh, .only-old, .why", old: "ins, .vh, .only-new, .why" };

const nodesIn = (place, side, apart) => {
  const walker = document.createTreeWalker(place, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT, (node) =>
    node.nodeType === Node.ELEMENT_NODE
      ? node.matches(OF_OTHER[side]) || node.matches(apart)
        ? NodeFilter.FILTER_REJECT
        : NodeFilter.FILTER_SKIP
      : NodeFilter.FILTER_ACCEPT);
  const nodes = [];
  while (walker.nextNode()) nodes.push(walker.currentNode);
  return nodes;
};

// The words as they stand in the page, whatever the view.
const textNodes = (place, side) => nodesIn(place, side, ".sides, .half");

// The same where they are seen: in the columns, if there are any.
const shownNodes = (place, side) =>
  isSideBySide() && place.classList.contains("paired")
    ? all(`.sides > .${side}, .half.${side}`, place).flatMap((column) => nodesIn(column, side, ".never"))
    : textNodes(place, side);

const plain = (words) => words.toLocaleLowerCase("en-GB").replace(/[\u2018\u2019]/g, "'").replace(/\s/g, " ");

let library = null;
const shelf = () => (library ??= places.map((place) => ({
  place,
  texts: ["new", "old"].map((side) => plain(textNodes(place, side).map((node) => node.data).join(""))),
})));

// Where a query stands in a place, as ranges to mark.
const rangesIn = (place, query) => ["new", "old"].flatMap((side) => {
  const nodes = shownNodes(place, side);
  const text = plain(nodes.map((node) => node.data).join(""));
  const found = [];
  for (let at = text.indexOf(query); at >= 0; at = text.indexOf(query, at + query.length)) {
    const range = document.createRange();
    let passed = 0;
    for (const node of nodes) {
      const end = passed + node.length;
      if (at >= passed && at < end) range.setStart(node, at - passed);
      if (at + query.length > passed && at + query.length <= end) range.setEnd(node, at + query.length - passed);
      passed = end;
    }
    found.push(range);
  }
  return found;
});

const highlight = (place, query) => {
  if (!globalThis.Highlight) return;
  CSS.highlights.delete("found");
  if (place && query) CSS.highlights.set("found", new Highlight(...rangesIn(place, query)));
};

const query = () => plain(byId("query").value.trim());

const hits = () => {
  const wanted = query();
  if (!wanted) return [];
  return shelf().filter(({ texts }) => texts.some((text) => text.includes(wanted))).map(({ place }) => place);
};

const countHits = () => {
  const n = hits().length;
  highlight(null);
  say("found", query() ? (n === 1 ? "in 1 provision" : `in ${n} provisions`) : "");
};

// The field keeps the focus, so that Enter finds the next place.
const find = (direction) => {
  const list = hits();
  if (!list.length) return countHits();
  const from = current ? numberOf(current) : direction > 0 ? -1 : Infinity;
  const ahead = direction > 0 ? list : list.toReversed();
  const place = ahead.find((one) => direction * (numberOf(one) - from) > 0) ?? ahead[0];
  const field = document.activeElement;
  goTo(place);
  if (field?.closest(".search")) field.focus({ preventScroll: true });
  highlight(place, query());
  say("found", `${list.indexOf(place) + 1} of ${list.length}`);
};
