// Shows the next code when one is over, counts the seconds, says when HQ is out of reach, and keeps the screen awake.
// Without this script the page renews itself by its meta element.
"use strict";
(() => {
  const badge = document.getElementById("badge");
  if (!badge) {
    return;
  }
  const away = document.getElementById("away");
  const AGAIN = 3000;
  let ends = 0;
  let asking = false;

  function begin() {
    ends = performance.now() + Number(badge.dataset.left) * 1000;
    draw();
  }

  function draw() {
    const left = Math.max(0, Math.ceil((ends - performance.now()) / 1000));
    document.getElementById("seconds").textContent = String(left);
    document.getElementById("left").value = left;
  }

  async function next() {
    const reply = await fetch(location.href, { cache: "no-store", signal: AbortSignal.timeout(8000) });
    if (!reply.ok && reply.status < 500) {
      location.reload();
      return;
    }
    if (!reply.ok) {
      throw new Error(String(reply.status));
    }
    const page = new DOMParser().parseFromString(await reply.text(), "text/html");
    const news = page.getElementById("badge");
    badge.replaceChildren(...news.childNodes);
    badge.dataset.left = news.dataset.left;
    begin();
  }

  async function renew() {
    if (asking || document.hidden) {
      return;
    }
    asking = true;
    try {
      await next();
      badge.classList.remove("old");
      away.hidden = true;
    } catch {
      badge.classList.add("old");
      away.hidden = false;
      ends = performance.now() + AGAIN;
    } finally {
      asking = false;
    }
  }

  let lock = null;
  async function stayAwake() {
    try {
      lock = document.hidden ? null : await navigator.wakeLock?.request("screen");
    } catch {
      lock = null;
    }
  }

  setInterval(() => {
    draw();
    if (performance.now() >= ends) {
      renew();
    }
  }, 500);
  document.addEventListener("visibilitychange", () => {
    if (!document.hidden) {
      renew();
      stayAwake();
    }
  });
  begin();
  stayAwake();
})();
