// A table of a screen: order, pages, buttons of each row, a row that is chosen.

import { context } from "./http.js";
import { html, nothing } from "./lit-html.js";
import { rowButton } from "./screen-button.js";
import { valueOf } from "./screen-values.js";
import { columnKind, counted } from "./values.js";

export function table(part, data, view, level) {
  if (!data) {
    return nothing;
  }
  const title = part.title || view.title;
  const exported = `${context}/_screen/${view.name}/${part.id}.csv?${view.exported(part.id)}`;
  return html`<div class="listing">
    <div class="listing-head">
      ${part.title ? (level > 2 ? html`<h3>${part.title}</h3>` : html`<h2>${part.title}</h2>`) : nothing}
      <span class="count">${data.total > data.rows.length || (part.title && data.total > 0) ? counted(data.total) : ""}</span>
      ${part.csv && data.rows.length ? html`<a class="button small" href=${exported} download>Export CSV</a>` : nothing}
    </div>
    ${data.rows.length ? [rows(part, data, view, title), pager(part, data, view)] : empty(data, view)}
  </div>`;
}

function empty(data, view) {
  if (data.page > 0) {
    return html`<p class="empty">There is nothing on this page any more. <a href=${view.here(view.firstPages())}>To the first page</a></p>`;
  }
  return view.searching()
    ? html`<p class="empty">Nothing fits what is searched for. <a href=${view.here(view.withoutSearch())}>Show all</a></p>`
    : html`<p class="empty">There is nothing here yet.</p>`;
}

function rows(part, data, view, title) {
  const [sorted, way] = (data.sort ?? "").split(",");
  const kinds = part.columns.map((column, at) => columnKind(column, data.rows.map(({ cells }) => cells[at]), view.labels));
  const heading = (column, at) => {
    if (!column.sorts) {
      return html`<th scope="col" role="columnheader" class=${kinds[at]}>${column.label}</th>`;
    }
    const state = sorted !== String(at) ? "none" : way === "desc" ? "descending" : "ascending";
    const next = view.here({ [`_sort.${part.id}`]: `${at},${state === "ascending" ? "desc" : "asc"}`, [`_page.${part.id}`]: "" });
    return html`<th scope="col" role="columnheader" class=${kinds[at]} aria-sort=${state}><a href=${next}>${column.label}</a></th>`;
  };
  const actions = part.buttons.length > 0 || choosesLast(part, data);
  // The roles stay where a narrow screen shows each line as a card.
  return html`<div class="scroll" tabindex="0" role="region" aria-label=${title}>
    <table role="table">
      <caption>${title}</caption>
      <thead role="rowgroup"><tr role="row">
        ${part.columns.map(heading)}
        ${actions ? html`<th scope="col" role="columnheader" class="last"><span class="unseen">Actions</span></th>` : nothing}
      </tr></thead>
      <tbody role="rowgroup">${data.rows.map((row) => line(part, data, row, view, kinds, actions))}</tbody>
    </table>
  </div>`;
}

/** Where the first cell leads elsewhere, the row is chosen at its end. */
const choosesLast = (part, data) => part.selects !== undefined && data.rows.some((row) => row.opens?.[0] || row.cells[0] === null || row.cells[0] === "");

function line(part, data, row, view, kinds, actions) {
  const choosing = row.selects !== null && row.selects !== undefined && part.selects ? view.here({ [part.selects]: row.selects }) : null;
  const last = choosesLast(part, data);
  const cell = (column, at) => {
    const content = valueOf(column, row.cells[at], view.labels, { open: row.opens?.[at], file: row.files?.[at] });
    const chosen = choosing && at === 0 && !last ? html`<a href=${choosing} aria-current=${row.selected ? "true" : nothing}>${content}</a>` : content;
    return html`<td role="cell" class=${kinds[at]} data-label=${column.label} ?data-empty=${content === ""}>${chosen}</td>`;
  };
  const select = choosing && last ? html`<a class="button" href=${choosing} aria-current=${row.selected ? "true" : nothing}>${row.selected ? "Shown" : "Show"}</a>` : nothing;
  const pressed = (event) => choosing && !event.target.closest("a, button") && !String(getSelection()) && view.go(choosing);
  return html`<tr role="row" class=${`${choosing ? "choice" : ""} ${row.selected ? "selected" : ""}`} @click=${pressed}>
    ${part.columns.map(cell)}
    ${actions ? html`<td role="cell" class="last"><div class="row-actions">${select}${part.buttons.map((button) => rowButton(button, row.buttons?.[button.id], view))}</div></td>` : nothing}
  </tr>`;
}

function pager(part, data, view) {
  const last = Math.max(0, Math.ceil(data.total / data.size) - 1);
  if (last === 0 && data.page === 0) {
    return nothing;
  }
  const to = (page) => view.here({ [`_page.${part.id}`]: page || "" });
  return html`<nav class="pager" aria-label=${`Pages of ${part.title || view.title}`}>
    ${data.page > 0 ? html`<a class="button" rel="prev" href=${to(Math.min(data.page - 1, last))}>Previous</a>` : nothing}
    <span>Page ${data.page + 1} of ${last + 1}</span>
    ${data.page < last ? html`<a class="button" rel="next" href=${to(data.page + 1)}>Next</a>` : nothing}
  </nav>`;
}
