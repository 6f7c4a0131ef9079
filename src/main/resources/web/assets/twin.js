// The twin of the kiosk's wall: laid out in the pixels of a 1080 by 1920 glass and drawn smaller, in the pages that the
// kiosk turns. A page holds whole lines, as many as its room takes.
"use strict";
(() => {
  for (const glass of document.querySelectorAll(".glass")) {
    const stage = glass.querySelector(".stage");
    if (stage) {
      new ResizeObserver(() => stage.style.setProperty("scale", glass.clientWidth / stage.offsetWidth)).observe(glass);
    }
  }

  // Text is laid out with the letters of the glass; before they are here its lines are others.
  document.fonts.ready.then(() => document.querySelectorAll("[data-wall]").forEach(begin));

  function begin(figure) {
    const room = figure.querySelector(".wall-pages");
    const sheet = figure.querySelector(".wall-sheet");
    const row = figure.querySelector(".wall-row");
    const media = [...figure.querySelectorAll(".wall-medium")];
    const code = figure.querySelector(".wall-code");
    if (code && code.offsetHeight > row.clientHeight) {
      code.hidden = true;
    }
    // The kiosk's blocks end at whole pixels.
    for (const block of sheet.children) {
      block.style.minHeight = `${Math.ceil(parseFloat(getComputedStyle(block).height) - 0.01)}px`;
    }
    const pages = cut(lines(sheet), room.clientHeight);
    const words = pages.map((page) => ({ page }));
    if (words.length === 0 && media.length === 0) {
      words.push({ page: { top: 0, bottom: 0 } });
    }
    const parts = [...media.slice(0, 1), ...words, ...media.slice(1)];
    figure.dataset.pages = String(pages.length);
    const dots = figure.querySelector(".wall-dots");
    const said = figure.querySelector("[role=status]");
    const buttons = figure.querySelectorAll("[data-turn]");
    let at = 0;

    function show() {
      const part = parts[at];
      row.hidden = !part.page;
      media.forEach((medium) => (medium.hidden = medium !== part));
      if (part.page) {
        sheet.style.translate = `0 ${-part.page.top}px`;
        room.style.clipPath = `inset(0 0 ${Math.max(0, room.clientHeight - (part.page.bottom - part.page.top))}px 0)`;
      }
      dots.replaceChildren(...(parts.length > 1 && parts.length <= 16 ? parts : []).map((each, i) => {
        const dot = document.createElement("i");
        dot.className = i === at ? "now" : "";
        return dot;
      }));
      said.textContent = `${at + 1} / ${parts.length}`;
      buttons[0].disabled = at === 0;
      buttons[1].disabled = at === parts.length - 1;
      figure.querySelector(".wall-turn").hidden = parts.length < 2;
    }

    for (const button of buttons) {
      button.addEventListener("click", () => {
        at = Math.min(Math.max(at + Number(button.dataset.turn), 0), parts.length - 1);
        show();
      });
    }
    show();
  }

  /** Each line from its top to its bottom, in the stage's own pixels. */
  function lines(sheet) {
    const scale = sheet.getBoundingClientRect().width / sheet.offsetWidth || 1;
    const origin = sheet.getBoundingClientRect().top;
    const found = [];
    const walker = document.createTreeWalker(sheet, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const box of range.getClientRects()) {
        const top = (box.top - origin) / scale;
        const bottom = (box.bottom - origin) / scale;
        const same = found.find((line) => Math.abs(line.top - top) < 4);
        if (same) {
          same.bottom = Math.max(same.bottom, bottom);
        } else if (box.width > 0) {
          found.push({ top, bottom });
        }
      }
    }
    return found.sort((one, other) => one.top - other.top);
  }

  function cut(all, room) {
    const pages = [];
    for (const line of all) {
      const last = pages.at(-1);
      if (last && line.bottom - last.top <= room) {
        last.bottom = Math.max(last.bottom, line.bottom);
      } else if (line.bottom - line.top <= room) {
        pages.push({ ...line });
      } else {
        return [];
      }
    }
    return pages;
  }

  // The page that a person opens turns by most of what is seen of it, as the kiosk's buttons do.
  for (const face of document.querySelectorAll(".glass-bar")) {
    const scroll = face.closest(".glass").querySelector(".glass-scroll");
    for (const button of face.querySelectorAll("[data-turn]")) {
      button.addEventListener("click", () => {
        scroll.scrollTop += Number(button.dataset.turn) * 0.85 * scroll.clientHeight;
      });
    }
  }
})();
