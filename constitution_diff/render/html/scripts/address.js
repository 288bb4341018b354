// All that is chosen stands in the address, so that a link opens the page as it is.
// "#p12&view=side&kind=attention": the place first, then only what is not usual.
const state = () => {
  const found = new URLSearchParams();
  const picked = document.querySelector("input[name=view]:checked")?.value;
  if (picked && picked !== "inline") found.set("view", picked);
  for (const sort of SORTS) {
    const group = boxes.filter((box) => box.name === sort);
    if (group.some((box) => box.checked !== box.defaultChecked)) {
      found.set(sort, group.filter((box) => box.checked).map((box) => box.value).join(","));
    }
  }
  if (byId("part")?.value) found.set("part", byId("part").value);
  if (onlyChosen()) found.set("only", "1");
  if (byId("query")?.value.trim()) found.set("q", byId("query").value.trim());
  if (byId("keys-on") && !byId("keys-on").checked) found.set("keys", "off");
  return found.toString();
};

let anchor = "";
let waiting = 0;

const writeAddress = () => {
  waiting = 0;
  const chosenState = state();
  const hash = anchor + (chosenState ? `&${chosenState}` : "");
  if (location.hash.slice(1) !== hash) history.replaceState(null, "", `#${hash}`);
};

// Browsers refuse an address that is rewritten too often.
const remember = () => {
  waiting ||= setTimeout(writeAddress, 200);
};

const readAddress = () => {
  const [place, ...rest] = location.hash.slice(1).split("&");
  anchor = place;
  return new URLSearchParams(rest.join("&"));
};

const restore = (found) => {
  if (![...found.keys()].length) return;
  const wanted = found.get("view") === "side" ? "side" : "inline";
  for (const radio of all("input[name=view]")) radio.checked = radio.value === wanted;
  for (const box of boxes) {
    const listed = found.get(box.name);
    box.checked = listed === null ? box.defaultChecked : listed.split(",").includes(box.value);
  }
  if (byId("part")) byId("part").value = found.get("part") ?? "";
  if (byId("only")) byId("only").checked = found.get("only") === "1";
  byId("query").value = found.get("q") ?? "";
  byId("keys-on").checked = found.get("keys") !== "off";
};

// Whoever types an address may leave a "%" in it.
const decoded = (words) => {
  try {
    return decodeURIComponent(words);
  } catch {
    return words;
  }
};

// An anchor of the page, or a provision by its number: of the proposed version first,
// and with the number of its part before any other.
const named = (words) => {
  const id = decoded(words);
  if (!id) return null;
  const whole = CSS.escape(id), end = CSS.escape(`/${id}`);
  const ways = [`[data-new="${whole}"]`, `[data-old="${whole}"]`, `[data-new$="${end}"]`, `[data-old$="${end}"]`];
  return ways.reduce((found, way) => found ?? placeOf(sheet.querySelector(way)), byId(id));
};
