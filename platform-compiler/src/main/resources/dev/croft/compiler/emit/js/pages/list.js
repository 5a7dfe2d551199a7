// The list of an entity: search, sort, page.

import { announce, element, show } from "./dom.js";
import { context, get } from "./http.js";
import { labelsOf } from "./labels.js";
import { shown } from "./values.js";

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
      element("a", { href: `${context}/${entity.path}/new`, class: "button primary" }, "New"),
    ),
    form,
    element("div", { class: "scroll" }, table(entity, records, labels, sort, here)),
    total === 0 ? element("p", { class: "hint" }, text ? "Nothing fits this search." : "There is no record yet.") : null,
    pager(page, total, here),
  );
  if (main.isConnected) {
    announce(total === 1 ? "1 record" : `${total} records`);
  }
}

const NUMBERS = ["whole", "longWhole", "decimal", "currency"];
const WIDE = ["text", "many", "reference"];
const UNSORTED = ["many", "image", "binary"];

function table(entity, records, labels, sort, here) {
  const [sorted, direction] = sort.split(",");
  const heading = ({ name, label, type }) => {
    const kind = NUMBERS.includes(type) ? "number" : null;
    if (UNSORTED.includes(type)) {
      return element("th", { scope: "col", class: kind }, label);
    }
    const way = sorted !== name ? "none" : direction === "desc" ? "descending" : "ascending";
    const next = `${name},${way === "ascending" ? "desc" : "asc"}`;
    return element("th", { scope: "col", class: kind, "aria-sort": way }, element("a", { href: here({ sort: next, page: "" }) }, label));
  };
  const row = (record) => {
    const link = (content) => element("a", { href: `${context}/${entity.path}/${record.id}` }, content);
    const cell = (attribute) => {
      const content = shortened(shown(attribute, record[attribute.name], labels));
      const named = attribute.name === entity.label && content !== "";
      return element("td", { class: NUMBERS.includes(attribute.type) ? "number" : WIDE.includes(attribute.type) ? "wide" : null }, named ? link(content) : content);
    };
    return element("tr", {}, element("td", {}, link(String(record.id))), ...entity.attributes.map(cell));
  };
  return element(
    "table",
    {},
    element("caption", {}, entity.plural),
    element("thead", {}, element("tr", {}, ...[{ name: "id", label: "Id" }, ...entity.attributes].map(heading))),
    element("tbody", {}, ...records.map(row)),
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
    page > 0 ? element("a", { href: here({ page: Math.min(page - 1, last) || "" }), rel: "prev" }, "Previous") : null,
    element("span", {}, `Page ${page + 1} of ${last + 1}`),
    page < last ? element("a", { href: here({ page: page + 1 }), rel: "next" }, "Next") : null,
  );
}
