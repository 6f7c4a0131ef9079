// Renews what a page shows every so many seconds, in place: scroll, focus and open details stay.
// Without this script the page renews itself by its meta element, and everything else works the same.
"use strict";
(() => {
  // On a phone the bar scrolls sideways: where one is must be seen.
  const nav = document.querySelector(".nav");
  const here = nav?.querySelector("[aria-current]");
  if (here) {
    nav.scrollLeft = here.offsetLeft - nav.offsetLeft - (nav.clientWidth - here.offsetWidth) / 2;
  }
})();
(() => {
  const main = document.querySelector("main[data-refresh]");
  if (!main) {
    return;
  }
  const period = Number(main.dataset.refresh) * 1000;

  const openDetails = (root) => [...root.querySelectorAll("details[id]")].filter((d) => d.open).map((d) => d.id);

  async function renew() {
    if (document.hidden) {
      return;
    }
    const reply = await fetch(location.href, { headers: { "X-Reststop-Refresh": "1" }, cache: "no-store" });
    if (reply.redirected) {
      location.reload();
      return;
    }
    if (!reply.ok) {
      throw new Error(String(reply.status));
    }
    const page = new DOMParser().parseFromString(await reply.text(), "text/html");
    const next = page.querySelector("main");
    const open = openDetails(main);
    const focused = document.activeElement?.closest("details[id]")?.id;
    main.replaceChildren(...next.childNodes);
    for (const id of open) {
      const details = document.getElementById(id);
      if (details) {
        details.open = true;
      }
    }
    document.getElementById(focused)?.querySelector("summary")?.focus({ preventScroll: true });
  }

  async function renewOrSay() {
    try {
      await renew();
      document.body.classList.remove("stale");
    } catch {
      document.body.classList.add("stale");
    }
  }

  async function tick() {
    await renewOrSay();
    setTimeout(tick, period);
  }

  setTimeout(tick, period);
  document.addEventListener("visibilitychange", renewOrSay);
})();
