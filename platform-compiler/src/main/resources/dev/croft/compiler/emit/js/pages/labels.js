// Names of records that others refer to, read with one call for each entity.

import { get } from "./http.js";

export async function labelsOf(entity, records) {
  const wanted = new Map();
  for (const attribute of entity.attributes) {
    if (attribute.type !== "reference" && attribute.type !== "many") {
      continue;
    }
    const ids = wanted.get(attribute.entity) ?? new Set();
    records.forEach((record) => [record[attribute.name] ?? []].flat().forEach((id) => ids.add(id)));
    wanted.set(attribute.entity, ids);
  }
  const labels = new Map();
  await Promise.all(
    [...wanted].map(async ([name, ids]) => {
      if (ids.size === 0) {
        return;
      }
      const { json } = await get(`/_choices/${encodeURIComponent(name)}?ids=${[...ids].join(",")}`);
      json.forEach((choice) => labels.set(`${name} ${choice.id}`, choice.label));
    }),
  );
  return labels;
}

export async function choicesOf(name, text = "") {
  const { json } = await get(`/_choices/${encodeURIComponent(name)}?q=${encodeURIComponent(text)}`);
  return json;
}
