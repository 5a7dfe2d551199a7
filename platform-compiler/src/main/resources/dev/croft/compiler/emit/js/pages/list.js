// The list of an entity: search, sort, page.

import { announce, element, show } from "./dom.js";
import { context, get } from "./http.js";
import { labelsOf } from "./labels.js";
import { columnKind, fileAddress, shown } from "./values.js";

const SIZE = 20;
const LONG = 120;

export async function list(entity, { main, address, go }) {
  const query = new URLSearchParams(address.search);
  const page = Math.max(0, Math.trunc(Number(query.get("page"))) || 0);
  const sort = query.get("sort") ?? "";
  const text = query.get("q") ?? "";

  const asked = new URLSearchParams({ page, size: SIZE });
  if (sort) asked.set("sort", sort);
  if (text) asked.set("q", text);
  const exported = new URLSearchParams(asked);
  exported.delete("page");
  exported.delete("size");
  asked.set("_bytes", "size");
  const { json: records, headers } = await get(`/rest/${encodeURIComponent(entity.name)}?${asked}`);
  const total = Number(headers.get("X-Total-Count") ?? records.length);
  const labels = await labelsOf(entity, records);

  const here = (changes) => {
    const next = new URLSearchParams(query);
    Object.entries(changes).forEach(([key, value]) => (value === "" ? next.delete(key) : next.set(key, value)));
    return `${context}/${entity.path}?${next}`;
  };

  const search = element("input", { type: "search", name: "q", id: "search", value: text, autofocus: text !== "" });
  const form = element(
    "form",
    {
      role: "search",
      onsubmit: (event) => {
        event.preventDefault();
        go(here({ q: search.value, page: "" }));
      },
    },
    element("label", { for: "search" }, "Search"),
    search,
    element("button", {}, "Search"),
  );

  show(
    main,
    element(
      "div",
      { class: "heading" },
      element("h1", {}, entity.plural),
      element(
        "div",
        { class: "actions" },
        element("a", { href: `${context}/rest/${encodeURIComponent(entity.name)}.csv?${exported}`, class: "button", download: `${entity.name}.csv` }, "Export CSV"),
        element("a", { href: `${context}/${entity.path}/new`, class: "button primary" }, "New"),
      ),
    ),
    form,
    total === 0 ? null : element("div", { class: "scroll", tabindex: 0, role: "region", "aria-label": entity.plural }, table(entity, records, labels, sort, here)),
    total === 0 ? empty(entity, text, here) : pager(page, total, here),
  );
  if (main.isConnected) {
    announce(total === 1 ? "1 record" : `${total} records`);
  }
}

function empty(entity, text, here) {
  return text
    ? element("p", { class: "empty" }, "Nothing fits this search. ", element("a", { href: here({ q: "", page: "" }) }, "Show all"))
    : element("p", { class: "empty" }, "There is no record yet. ", element("a", { href: `${context}/${entity.path}/new` }, `Make the first ${entity.title.toLowerCase()}`));
}

const UNSORTED = ["many", "image", "binary"];

function table(entity, records, labels, sort, here) {
  const [sorted, direction] = sort.split(",");
  const kinds = new Map(entity.attributes.map((attribute) => [attribute.name, columnKind(attribute, records.map((record) => record[attribute.name]), labels)]));
  const heading = ({ name, label, type }) => {
    const kind = kinds.get(name);
    if (UNSORTED.includes(type)) {
      return element("th", { scope: "col", role: "columnheader", class: kind }, label);
    }
    const way = sorted !== name ? "none" : direction === "desc" ? "descending" : "ascending";
    const next = `${name},${way === "ascending" ? "desc" : "asc"}`;
    return element("th", { scope: "col", role: "columnheader", class: kind, "aria-sort": way }, element("a", { href: here({ sort: next, page: "" }) }, label));
  };
  const row = (record) => {
    const link = (content) => element("a", { href: `${context}/${entity.path}/${record.id}` }, content);
    const cell = (attribute) => {
      const content = shortened(shown(attribute, record[attribute.name], labels, fileAddress(entity, record, attribute)));
      const named = attribute.name === entity.label && content !== "";
      return element("td", { class: kinds.get(attribute.name), role: "cell", "data-label": attribute.label }, named ? link(content) : content === "" ? null : content);
    };
    return element("tr", { role: "row" }, element("td", { role: "cell", "data-label": "Id" }, link(String(record.id))), ...entity.attributes.map(cell));
  };
  // The roles stay where a narrow screen shows each line as a card.
  return element(
    "table",
    { role: "table" },
    element("caption", {}, entity.plural),
    element("thead", { role: "rowgroup" }, element("tr", { role: "row" }, ...[{ name: "id", label: "Id" }, ...entity.attributes].map(heading))),
    element("tbody", { role: "rowgroup" }, ...records.map(row)),
  );
}

function shortened(content) {
  const characters = typeof content === "string" ? [...content] : [];
  return characters.length > LONG ? `${characters.slice(0, LONG).join("")}…` : content;
}

function pager(page, total, here) {
  const last = Math.max(0, Math.ceil(total / SIZE) - 1);
  return element(
    "nav",
    { "aria-label": "Pages of the list", class: "pager" },
    page > 0 ? element("a", { href: here({ page: Math.min(page - 1, last) || "" }), rel: "prev", class: "button" }, "Previous") : null,
    element("span", {}, `Page ${page + 1} of ${last + 1}`),
    page < last ? element("a", { href: here({ page: page + 1 }), rel: "next", class: "button" }, "Next") : null,
  );
}
