// Keys for the ledger's list, and a counter under long texts. Without this script every page works the same by hand.
"use strict";
(() => {
  for (const box of document.querySelectorAll("textarea[data-longest]")) {
    const count = document.createElement("output");
    count.className = "hint num count-of";
    const tell = () => {
      const length = [...box.value.trim()].length;
      count.textContent = `${length} / ${box.dataset.longest}`;
      count.classList.toggle("over", length > Number(box.dataset.longest));
    };
    box.after(count);
    box.addEventListener("input", tell);
    tell();
  }

  const list = document.getElementById("ledger");
  if (!list) {
    return;
  }
  const lines = [...list.querySelectorAll(".line")];
  const hint = document.querySelector(".keys-hint");
  const bulk = document.getElementById("bulk");
  let at = -1;
  if (hint && matchMedia("(hover: hover)").matches) {
    hint.hidden = false;
  }

  function move(step) {
    lines[at]?.classList.remove("at");
    at = Math.max(0, Math.min(lines.length - 1, at + step));
    lines[at].classList.add("at");
    lines[at].querySelector("a").focus({ preventScroll: true });
    lines[at].scrollIntoView({ block: "nearest" });
  }

  function tick() {
    const box = lines[at]?.querySelector("input[type=checkbox]");
    if (box) {
      box.checked = !box.checked;
      box.dispatchEvent(new Event("change", { bubbles: true }));
    }
  }

  function help() {
    let dialog = document.getElementById("keys");
    if (!dialog) {
      dialog = document.createElement("dialog");
      dialog.id = "keys";
      dialog.className = "card";
      for (const line of list.dataset.help.split("|")) {
        const row = dialog.appendChild(document.createElement("p"));
        row.textContent = line;
      }
      document.body.append(dialog);
      dialog.addEventListener("click", () => dialog.close());
    }
    dialog.showModal();
  }

  const keys = {
    j: () => move(1),
    ArrowDown: () => move(1),
    k: () => move(-1),
    ArrowUp: () => move(-1),
    x: tick,
    Enter: () => lines[at]?.querySelector("a").click(),
    "/": () => document.getElementById("q").focus(),
    "?": help,
  };

  document.addEventListener("keydown", (event) => {
    const busy = event.target.closest("input:not([type=checkbox]), textarea, select, button, summary, dialog");
    const known = keys[event.key];
    const onLink = event.key === "Enter" && event.target.closest("a");
    if (!known || busy || onLink || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) {
      return;
    }
    event.preventDefault();
    known();
  });

  list.addEventListener("change", () => {
    if (bulk && list.querySelector(".pick input:checked")) {
      bulk.open = true;
    }
  });
})();
