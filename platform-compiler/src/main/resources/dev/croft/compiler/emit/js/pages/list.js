// The list of an entity: search, sort, page.

import { announce, element, show } from "./dom.js";
import { context, get } from "./http.js";
import { labelsOf } from "./labels.js";
import { shown } from "./values.js";

const SIZE = 20;

export async function list(entity, address, go) {
  const query = new URLSearchParams(address.search);
  const page = Number(query.get("page") ?? 0);
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
    element(
      "div",
      { class: "heading" },
      element("h1", {}, entity.plural),
      element("a", { href: `${context}/${entity.path}/new`, class: "button" }, `New ${entity.title.toLowerCase()}`),
    ),
    form,
    element("div", { class: "scroll" }, table(entity, records, labels, sort, here)),
    pager(page, total, here),
  );
  announce(total === 1 ? "1 record" : `${total} records`);
}

function table(entity, records, labels, sort, here) {
  const [sorted, direction] = sort.split(",");
  const head = entity.attributes.map((attribute) => {
    if (["many", "image", "binary"].includes(attribute.type)) {
      return element("th", { scope: "col" }, attribute.label);
    }
    const descending = sorted === attribute.name && direction !== "desc";
    return element(
      "th",
      { scope: "col", "aria-sort": sorted === attribute.name ? (direction === "desc" ? "descending" : "ascending") : "none" },
      element("a", { href: here({ sort: `${attribute.name},${descending ? "desc" : "asc"}`, page: "" }) }, attribute.label),
    );
  });
  const rows = records.map((record) =>
    element(
      "tr",
      {},
      element("td", {}, element("a", { href: `${context}/${entity.path}/${record.id}` }, String(record.id))),
      ...entity.attributes.map((attribute) =>
        element("td", { class: ["whole", "longWhole", "decimal"].includes(attribute.type) ? "number" : "" }, shown(attribute, record[attribute.name], labels)),
      ),
    ),
  );
  return element(
    "table",
    {},
    element("caption", {}, entity.plural),
    element("thead", {}, element("tr", {}, element("th", { scope: "col" }, "Id"), ...head)),
    element("tbody", {}, ...rows),
  );
}

function pager(page, total, here) {
  const last = Math.max(0, Math.ceil(total / SIZE) - 1);
  return element(
    "nav",
    { "aria-label": "Pages", class: "pager" },
    page > 0 ? element("a", { href: here({ page: page - 1 }), rel: "prev" }, "Previous") : null,
    element("span", {}, `Page ${page + 1} of ${last + 1}`),
    page < last ? element("a", { href: here({ page: page + 1 }), rel: "next" }, "Next") : null,
  );
}
