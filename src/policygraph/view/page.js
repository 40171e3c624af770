"use strict";
// Everything that comes from articles enters the page as text (textContent), never as HTML.
const state = { language: PAGE.language, hidden: new Set(), from: "", to: "", selection: null };
const byId = (id) => document.getElementById(id);
const element = (name, properties = {}, ...children) => {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
};
const pick = (labels) => labels[state.language] || labels.en || labels.fr || labels[""] || Object.values(labels)[0] || "";
const message = (key) => PAGE.messages[state.language][key] || PAGE.messages.en[key] || key;
const typeLabel = (name) => pick(PAGE.types[name] || { "": name });
const predicateLabel = (name) => pick(PAGE.predicates[name] || { "": name });
const nodeLabel = (id) => PAGE.nodes[id].event ? typeLabel(PAGE.nodes[id].type) : pick(PAGE.nodes[id].labels);
const short = (text, length = 34) => (text.length > length ? text.slice(0, length - 1) + "…" : text);
const direction = (text) => (/^[^A-Za-zÀ-ɏ]*[\u0590-\u08ff]/.test(text) ? "rtl" : "ltr");
const fold = (text) => text.normalize("NFKD").replace(/[\u0300-\u036f\u064b-\u0652\u0640]/g, "")
  .replace(/[أإآٱ]/g, "ا").replace(/ى/g, "ي").replace(/ة/g, "ه").replace(/[’`´]/g, "'").toLowerCase();

const incident = PAGE.nodes.map(() => []);
EDGES.forEach((edge) => { incident[edge.from].push(edge.id); incident[edge.to].push(edge.id); });
const statementsOf = (id) => [
  ...PAGE.nodes[id].facts.flatMap((fact) => fact.statements),
  ...incident[id].flatMap((edge) => PAGE.edges[edge].statements),
];

// Time: a statement counts by its event's date, else by its article's publication date.
const bounds = (statement) => {
  if (statement.earliest) return [statement.earliest, statement.latest || statement.earliest];
  const published = PAGE.articles[statement.article].published;
  if (!published) return null;
  return [(published + "-01-01").slice(0, 10), published.length === 10 ? published : published + (published.length === 4 ? "-12-31" : "-31")];
};
const inTime = (statement) => {
  if (!state.from && !state.to) return true;
  const span = bounds(statement);
  return Boolean(span) && (!state.from || span[1] >= state.from) && (!state.to || span[0] <= state.to);
};
const group = (node) => (node.event ? "event" : node.type);
const edgeShown = (id) => {
  const edge = EDGES[id];
  return !state.hidden.has(group(PAGE.nodes[edge.from])) && !state.hidden.has(group(PAGE.nodes[edge.to]))
    && PAGE.edges[id].statements.some(inTime);
};
const nodeShown = (id) => !state.hidden.has(group(PAGE.nodes[id])) && statementsOf(id).some(inTime);

const nodes = new vis.DataSet(NODES);
const edges = new vis.DataSet(EDGES);
const nodeView = new vis.DataView(nodes, { filter: (node) => nodeShown(node.id) });
const edgeView = new vis.DataView(edges, { filter: (edge) => edgeShown(edge.id) });
const network = new vis.Network(byId("network"), { nodes: nodeView, edges: edgeView }, OPTIONS);
window.policygraph = { network, nodeView, edgeView, state };

function relabel() {
  nodes.update(NODES.map((node) => ({ id: node.id, label: short(nodeLabel(node.id)), title: nodeLabel(node.id) })));
  edges.update(EDGES.map((edge) => ({ id: edge.id, title: predicateLabel(PAGE.edges[edge.id].predicate) })));
  document.documentElement.lang = state.language;
  document.documentElement.dir = state.language === "ar" ? "rtl" : "ltr";
  for (const item of document.querySelectorAll("[data-message]")) {
    const text = message(item.dataset.message);
    if (item.tagName === "INPUT") { item.placeholder = text; item.setAttribute("aria-label", text); }
    else item.textContent = text;
  }
  byId("language").setAttribute("aria-label", message("language"));
  legend();
  panel();
}

function legend() {
  const counts = {};
  PAGE.nodes.forEach((node) => { counts[group(node)] = (counts[group(node)] || 0) + 1; });
  const rows = Object.keys(counts).sort((a, b) => (a === "event") - (b === "event") || typeLabel(a).localeCompare(typeLabel(b)));
  byId("legend").replaceChildren(...rows.map((name) => {
    const box = element("input", { type: "checkbox", checked: !state.hidden.has(name), value: name });
    box.addEventListener("change", () => {
      if (box.checked) state.hidden.delete(name); else state.hidden.add(name);
      refilter();
    });
    const dot = element("i", { className: name === "event" ? "event" : "" });
    dot.style.background = PAGE.colours[name] || "#555555";
    const label = name === "event" ? message("event") : typeLabel(name);
    return element("label", {}, box, dot, element("span", { textContent: label }), element("small", { textContent: counts[name] }));
  }));
}

function refilter() {
  nodeView.refresh();
  edgeView.refresh();
  const text = message("count").replace("{nodes}", nodeView.length).replace("{edges}", edgeView.length);
  const more = PAGE.omitted ? " " + message("omitted").replace("{shown}", EDGES.length).replace("{all}", EDGES.length + PAGE.omitted) : "";
  byId("count").textContent = text + "." + more;
  // What a filter has taken away is no longer chosen.
  const chosen = state.selection;
  if (chosen && !(chosen.node === undefined ? edgeView.get(chosen.edge) : nodeView.get(chosen.node))) select(null);
  else panel();
}

// A date reads from left to right in Arabic, too, and is not broken.
const dated = (text) => element("bdi", { dir: "ltr", className: "date", textContent: text });

function quoted(statement) {
  const article = PAGE.articles[statement.article];
  const quotes = statement.quotes.map((quote) => element("blockquote", { textContent: quote, dir: direction(quote), lang: article.language }));
  const name = article.title || article.url;
  const source = article.url
    ? element("a", { href: article.url, textContent: name, target: "_blank", rel: "noopener noreferrer" })
    : element("span", { textContent: name });
  source.dir = "auto";
  const published = article.published ? [message("published") + " ", dated(article.published), " · "] : [];
  return [...quotes, element("cite", {}, source, " — ", ...(article.publisher ? [article.publisher + " · "] : []), ...published,
    message("confidence") + " " + statement.confidence.toFixed(2))];
}

function fact(head, statements, status) {
  const summary = element("summary", {}, ...head);
  const dates = [...new Set(statements.map((statement) => statement.date).filter(Boolean))].sort();
  if (dates.length) summary.append(" (", ...dates.flatMap((date, place) => (place ? [", ", dated(date)] : [dated(date)])), ")");
  if (status !== "done") summary.append(" ", element("span", { className: "badge", textContent: message(status) }));
  return element("details", {}, summary, ...statements.flatMap(quoted));
}

const nodeLink = (id) => {
  const link = element("a", { href: "#" + encodeURIComponent(PAGE.nodes[id].iri), className: "link", textContent: nodeLabel(id), dir: "auto" });
  link.addEventListener("click", (event) => { event.preventDefault(); select({ node: id }, true); });
  return link;
};

function edgeHead(id) {
  const edge = EDGES[id];
  return [nodeLink(edge.from), " — " + predicateLabel(PAGE.edges[id].predicate) + " — ", nodeLink(edge.to)];
}

function panel() {
  const target = byId("panel");
  if (!state.selection) {
    target.replaceChildren(element("p", { textContent: message("welcome") }));
    return;
  }
  if (state.selection.node !== undefined) {
    const id = state.selection.node;
    const node = PAGE.nodes[id];
    const others = [...new Set([...Object.values(node.labels), ...node.names])].filter((name) => name !== nodeLabel(id));
    const kind = [node.event ? message("event") : typeLabel(node.type), others.join(" · ")].filter(Boolean).join(" — ");
    target.replaceChildren(
      element("h3", { textContent: nodeLabel(id), dir: "auto" }),
      element("p", { className: "type", textContent: kind, dir: "auto" }),
      ...node.facts.map((item) => fact([predicateLabel(item.predicate) + " — " + item.text], item.statements, "done")),
      ...incident[id].filter(edgeShown).map((edge) => fact(edgeHead(edge), PAGE.edges[edge].statements, PAGE.edges[edge].status)),
    );
    return;
  }
  const edge = PAGE.edges[state.selection.edge];
  const opened = fact(edgeHead(state.selection.edge), edge.statements, edge.status);
  opened.open = true;
  target.replaceChildren(element("h3", { textContent: predicateLabel(edge.predicate) }), opened);
}

// What is chosen and its neighbours stay; the rest steps back.
let faded = new Set();
let moved = [];
function neighbours(selection) {
  if (!selection) return new Set();
  const near = selection.node === undefined ? [selection.edge] : incident[selection.node].filter(edgeShown);
  return new Set([...(selection.node === undefined ? [] : [selection.node]), ...near.flatMap((id) => [EDGES[id].from, EDGES[id].to])]);
}
function emphasize() {
  const { selection } = state;
  const near = neighbours(selection);
  const back = new Set(near.size ? NODES.map((node) => node.id).filter((id) => !near.has(id)) : []);
  const changed = NODES.filter((node) => back.has(node.id) !== faded.has(node.id));
  nodes.update(changed.map(({ id }) => ({ id, opacity: back.has(id) ? 0.15 : 1 })));
  faded = back;
  const inFront = (id) => !near.size || (selection.node === undefined ? id === selection.edge : incident[selection.node].includes(id));
  edges.update(EDGES.map(({ id }) => ({ id, color: { opacity: inFront(id) ? 1 : 0.15 } })));
}

// Names are drawn here, not by vis, so that none covers another or a better connected node: the best connected come first, the
// others where there is room. They are as large at any zoom, so whoever zooms in sees more of them. Lengths are in pixels of the screen.
const NAME = { small: 11, large: 16, gap: 3, apart: 4, family: getComputedStyle(document.body).fontFamily };
const weight = (id) => (PAGE.nodes[id].event ? 0 : incident[id].length);
const heaviest = Math.max(1, ...PAGE.nodes.map((_, id) => weight(id)));
const byWeight = PAGE.nodes.map((_, id) => id).sort((a, b) => weight(b) - weight(a) || a - b);
const overlap = (a, b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

function shownArea(unit) {
  const { x, y } = network.getViewPosition();
  const { clientWidth, clientHeight } = byId("network");
  return { left: x - (clientWidth * unit) / 2, right: x + (clientWidth * unit) / 2, top: y - (clientHeight * unit) / 2, bottom: y + (clientHeight * unit) / 2 };
}

function dotBox(id) {
  const { x, y } = network.getPosition(id);
  const { top } = network.getBoundingBox(id);
  return { x, left: x - (y - top), right: x + (y - top), top, bottom: 2 * y - top };
}

// Where a name may stand: below its dot, or above it; moved aside where the edge of the screen would cut it.
function nameBoxes(context, id, dot, area, unit) {
  const size = NAME.small + (NAME.large - NAME.small) * Math.sqrt(weight(id) / heaviest);
  const text = short(nodeLabel(id));
  context.font = `${state.selection?.node === id ? "bold " : ""}${size * unit}px ${NAME.family}`;
  const half = context.measureText(text).width / 2 + NAME.apart * unit;
  const x = Math.max(Math.min(dot.x, area.right - half), area.left + half);
  const high = (size + NAME.apart) * unit;
  return [dot.bottom + NAME.gap * unit, dot.top - NAME.gap * unit - high].map((top) => (
    { id, text, font: context.font, x, left: x - half, right: x + half, top, bottom: top + high }));
}

function drawNames(context) {
  const unit = 1 / network.getScale();
  const area = shownArea(unit);
  const near = neighbours(state.selection);
  const taken = [], names = [];
  for (const id of byWeight) {
    if ((near.size && !near.has(id)) || !nodeView.get(id)) continue;
    const dot = dotBox(id);
    if (!overlap(dot, area)) continue;
    const name = nameBoxes(context, id, dot, area, unit).find((box) => !taken.some((other) => overlap(box, other)));
    if (name) { names.push(name); taken.push(name); }
    taken.push(dot);
  }
  Object.assign(context, { textAlign: "center", textBaseline: "top", lineJoin: "round", lineWidth: 4 * unit, strokeStyle: "#ffffff", fillStyle: "#1f2933" });
  for (const { text, font, x, top } of names) {
    context.font = font;
    context.strokeText(text, x, top);
    context.fillText(text, x, top);
  }
  window.policygraph.names = names;
}

// Who stands next to a chosen node stands around it, each at about its own side, so that names hardly cover each other;
// all go home when something else is chosen. Where there are more than a ring has room for, they are dealt to several;
// on each, every second stands further out, for above and below the names are longer than the way between two.
const RING = { room: 20, width: 320, height: 260, step: 0.8, stagger: 0.35, margin: 110 };
function gather(selection) {
  nodes.update(moved.map((id) => ({ id, x: NODES[id].x, y: NODES[id].y })));
  moved = [];
  if (!selection || selection.node === undefined) return { width: 0, height: 0 };
  const home = NODES[selection.node];
  const side = (id) => Math.atan2(NODES[id].y - home.y, NODES[id].x - home.x);
  moved = [...neighbours(selection)].filter((id) => id !== selection.node).sort((a, b) => side(a) - side(b) || a - b);
  const rings = Math.ceil(moved.length / RING.room);
  nodes.update(moved.map((id, place) => {
    const turn = side(moved[0]) + (2 * Math.PI * place) / moved.length;
    const far = 1 + RING.step * (place % rings) + RING.stagger * (Math.floor(place / rings) % 2);
    return { id, x: home.x + far * RING.width * Math.cos(turn), y: home.y + far * RING.height * Math.sin(turn) };
  }));
  const reach = 1 + RING.step * (rings - 1) + RING.stagger;
  return { width: 2 * (reach * RING.width + RING.margin), height: 2 * (reach * RING.height + RING.margin / 2) };
}

function select(selection, focus = false) {
  state.selection = selection;
  emphasize();
  const size = gather(selection);
  if (selection && selection.node !== undefined && nodeView.get(selection.node)) {
    network.selectNodes([selection.node]);
    if (focus) {
      const { clientWidth, clientHeight } = byId("network");
      const scale = Math.max(0.5, Math.min(1.2, clientWidth / size.width, clientHeight / size.height));
      network.focus(selection.node, { scale, animation: { duration: 300 } });
    }
    history.replaceState(null, "", "#" + encodeURIComponent(PAGE.nodes[selection.node].iri));
  }
  panel();
  byId("panel").scrollTop = 0;
}

network.on("click", (event) => {
  if (event.nodes.length) select({ node: event.nodes[0] });
  else if (event.edges.length) select({ edge: event.edges[0] });
  else select(null);
});

const searchable = PAGE.nodes.map((node) => (node.event ? "" : fold([...Object.values(node.labels), ...node.names].join("\n"))));
let marked = -1;
function search() {
  const wanted = fold(byId("search").value.trim());
  const list = byId("results");
  marked = -1;
  if (!wanted) { list.hidden = true; return; }
  const rank = (id) => (searchable[id].split("\n").some((name) => name.startsWith(wanted)) ? 0 : 1);
  const found = searchable.flatMap((text, id) => (text.includes(wanted) ? [id] : []))
    .sort((a, b) => rank(a) - rank(b) || incident[b].length - incident[a].length).slice(0, 12);
  list.replaceChildren(...found.map((id) => {
    const row = element("li", { role: "option" }, element("span", { textContent: nodeLabel(id), dir: "auto" }), " ",
      element("small", { textContent: typeLabel(PAGE.nodes[id].type) }));
    row.addEventListener("mousedown", (event) => { event.preventDefault(); choose(id); });
    row.dataset.id = id;
    return row;
  }));
  if (!found.length) list.append(element("li", { textContent: message("none") }));
  list.hidden = false;
}
function choose(id) {
  byId("results").hidden = true;
  byId("filters").classList.remove("open");
  byId("filters-button").setAttribute("aria-expanded", "false");
  byId("search").value = nodeLabel(id);
  state.hidden.delete(group(PAGE.nodes[id]));
  if (!nodeShown(id)) { state.from = state.to = byId("from").value = byId("to").value = ""; }
  legend();
  refilter();
  select({ node: id }, true);
}
byId("search").addEventListener("input", search);
byId("search").addEventListener("blur", () => { byId("results").hidden = true; });
byId("search").addEventListener("keydown", (event) => {
  const rows = [...byId("results").querySelectorAll("li[data-id]")];
  if (event.key === "Escape") { byId("results").hidden = true; return; }
  if (!rows.length) return;
  if (event.key === "ArrowDown" || event.key === "ArrowUp") {
    event.preventDefault();
    marked = (marked + (event.key === "ArrowDown" ? 1 : rows.length - 1) + (marked < 0 && event.key === "ArrowUp" ? 1 : 0)) % rows.length;
    rows.forEach((row, place) => row.setAttribute("aria-selected", place === marked));
  } else if (event.key === "Enter") choose(Number(rows[Math.max(marked, 0)].dataset.id));
});
byId("language").value = state.language;
byId("language").addEventListener("change", (event) => { state.language = event.target.value; relabel(); refilter(); });
for (const name of ["from", "to"]) {
  byId(name).addEventListener("change", (event) => { state[name] = event.target.value; refilter(); });
}
byId("reset").addEventListener("click", () => {
  state.hidden.clear();
  state.from = state.to = byId("from").value = byId("to").value = "";
  legend();
  refilter();
  network.fit({ animation: { duration: 300 } });
});
byId("fit").addEventListener("click", () => network.fit({ animation: { duration: 300 } }));
byId("filters-button").addEventListener("click", (event) => {
  event.target.setAttribute("aria-expanded", byId("filters").classList.toggle("open"));
});

relabel();
refilter();
network.on("afterDrawing", drawNames);
network.once("afterDrawing", () => {
  network.fit();
  const wanted = decodeURIComponent(location.hash.slice(1));
  const id = PAGE.nodes.findIndex((node) => node.iri === wanted);
  if (wanted && id >= 0) select({ node: id }, true);
});
