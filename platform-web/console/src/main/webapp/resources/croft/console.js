// What the console adds to the pages of the server: they work without it, but for live parts.
(() => {
  'use strict';

  const ask = () => {
    const dialog = document.querySelector('dialog.ask');
    if (!dialog || dialog.open) return;
    dialog.showModal();
    // A question is a page of its own: to leave it is to go back to the page that it was asked on.
    dialog.addEventListener('cancel', (event) => { event.preventDefault(); location.assign(dialog.dataset.back); });
  };

  // What is sent once is not sent twice.
  const once = (event) => {
    const form = event.target;
    if (form.dataset.sent) { event.preventDefault(); return; }
    if (form.method === 'post' && !event.defaultPrevented) {
      form.dataset.sent = 'true';
      form.setAttribute('aria-busy', 'true');
    }
  };

  // A part that is replaced keeps the focus where it was.
  let focused = null;
  const remember = () => {
    const element = document.activeElement;
    if (!element || element === document.body || !element.closest('[id]')) { focused = null; return; }
    const alike = element.id ? `[id="${element.id}"]` : element.getAttribute('href') ? `a[href="${CSS.escape(element.getAttribute('href'))}"]` : null;
    focused = alike && { alike, index: [...document.querySelectorAll(alike)].indexOf(element) };
  };
  const restore = () => {
    if (!focused || document.activeElement !== document.body) return;
    document.querySelectorAll(focused.alike)[focused.index]?.focus({ preventScroll: true });
  };

  const connection = (lost) => {
    const notice = document.getElementById('connection');
    if (notice && notice.hidden !== !lost) notice.hidden = !lost;
  };

  document.addEventListener('submit', once);
  window.addEventListener('pageshow', () => document.querySelectorAll('form[data-sent]').forEach((form) => {
    delete form.dataset.sent;
    form.removeAttribute('aria-busy');
  }));
  document.addEventListener('DOMContentLoaded', () => {
    ask();
    const follow = document.querySelector('[data-follow]');
    if (follow) follow.scrollTop = follow.scrollHeight;
    const jQuery = window.jQuery;
    if (!jQuery) return;
    jQuery(document).on('pfAjaxSend', remember)
      .on('pfAjaxComplete', restore)
      .on('pfAjaxSuccess', () => {
        connection(false);
        const log = document.querySelector('[data-follow]');
        if (log && document.activeElement !== log) log.scrollTop = log.scrollHeight;
      })
      .on('pfAjaxError', () => connection(true));
  });
})();
