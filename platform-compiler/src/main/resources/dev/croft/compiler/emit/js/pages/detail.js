// The page of one record: everything that it holds; from here it is changed or deleted.

import { announce, confirmed, element, show } from "./dom.js";
import { context, get, remove, wordsOf } from "./http.js";
import { labelsOf } from "./labels.js";
import { shown } from "./values.js";

export async function detail(entity, id, { main, go }) {
  const address = `/rest/${encodeURIComponent(entity.name)}/${encodeURIComponent(id)}`;
  const { json: record, headers } = await get(address);
  const labels = await labelsOf(entity, [record]);
  const list = `${context}/${entity.path}`;

  async function erase() {
    if (!(await confirmed(`Delete this ${entity.title.toLowerCase()}?`, "Delete"))) {
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
    element("dl", { class: "record" }, ...entity.attributes.flatMap((attribute) => line(attribute, record[attribute.name], labels))),
    element("p", {}, element("a", { href: list }, `All ${entity.plural.toLowerCase()}`)),
  );
  document.title = `${title} – ${document.title}`;
}

function labelled(entity) {
  return entity.attributes.find((attribute) => attribute.name === entity.label);
}

function line(attribute, value, labels) {
  const content = shown(attribute, value, labels);
  return [
    element("dt", {}, attribute.label),
    element("dd", { "data-attribute": attribute.name }, attribute.type === "binary" && value ? download(attribute, value, content) : content === "" ? "–" : content),
  ];
}

function download(attribute, base64, words) {
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  const href = URL.createObjectURL(new Blob([bytes], { type: "application/octet-stream" }));
  return element("a", { href, download: attribute.name }, `Download (${words})`);
}
