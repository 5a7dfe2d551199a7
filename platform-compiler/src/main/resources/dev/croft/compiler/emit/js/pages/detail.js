// The page of one record: everything that it holds; from here it is changed or deleted.

import { announce, confirmed, element, show } from "./dom.js";
import { context, get, remove, wordsOf } from "./http.js";
import { labelsOf } from "./labels.js";
import { fileAddress, shown } from "./values.js";

export async function detail(entity, id, { main, go }) {
  const address = `/rest/${encodeURIComponent(entity.name)}/${encodeURIComponent(id)}`;
  const { json: record, headers } = await get(`${address}?_bytes=size`);
  const labels = await labelsOf(entity, [record]);
  const list = `${context}/${entity.path}`;

  async function erase() {
    if (!(await confirmed(`Delete ${title}? This cannot be undone.`, "Delete"))) {
      return;
    }
    try {
      await remove(address, headers.get("ETag"));
    } catch (refused) {
      const again = element("a", { href: `${list}/${record.id}` }, "Read it again");
      announce(`${wordsOf(refused)}. `, "error", ...(refused.status === 412 ? [again] : []));
      return;
    }
    await go(list);
    announce(`${entity.title} deleted`);
  }

  const title = `${entity.title} ${(entity.label && shown(labelled(entity), record[entity.label], labels)) || record.id}`;
  show(
    main,
    element(
      "div",
      { class: "heading" },
      element("h1", {}, title),
      element(
        "div",
        { class: "actions" },
        element("a", { href: `${list}/${record.id}/edit`, class: "button primary" }, "Edit"),
        element("button", { type: "button", class: "danger", onclick: erase }, "Delete"),
      ),
    ),
    element("dl", { class: "record" }, ...entity.attributes.flatMap((attribute) => line(entity, record, attribute, labels))),
    element("p", {}, element("a", { href: list }, `All ${entity.plural.toLowerCase()}`)),
  );
  document.title = `${title} – ${document.title}`;
}

function labelled(entity) {
  return entity.attributes.find((attribute) => attribute.name === entity.label);
}

function line(entity, record, attribute, labels) {
  const value = record[attribute.name];
  const file = fileAddress(entity, record, attribute);
  const content = shown(attribute, value, labels, file);
  const download = attribute.type === "binary" && content !== "";
  return [
    element("dt", {}, attribute.label),
    element("dd", { "data-attribute": attribute.name }, download ? element("a", { href: file, download: attribute.name }, `Download (${content})`) : content === "" ? "–" : content),
  ];
}
