// The editor of notices: marks in the text, files sent part by part, their order. Without this script all but the files
// works the same: marks are typed.
"use strict";
(() => {
  const PART = 768 * 1024;
  const MARKS = { heading: ["## ", ""], bold: ["**", "**"], points: ["- ", ""], steps: ["1. ", ""] };

  for (const tools of document.querySelectorAll(".tools")) {
    const box = document.getElementById(tools.dataset.for);
    tools.hidden = false;
    tools.addEventListener("click", (event) => {
      const mark = event.target.closest("[data-mark]")?.dataset.mark;
      if (mark) {
        put(box, mark);
      }
    });
  }

  function put(box, mark) {
    const [before, after] = MARKS[mark];
    let from = box.selectionStart;
    const to = box.selectionEnd;
    let text = box.value.slice(from, to);
    if (mark === "bold") {
      text = before + text + after;
    } else {
      from = box.value.lastIndexOf("\n", from - 1) + 1;
      const lines = box.value.slice(from, to).split("\n");
      text = lines.map((line, i) => (mark === "steps" ? `${i + 1}. ` : before) + line).join("\n");
    }
    box.focus();
    box.setRangeText(text, from, to, "end");
    if (mark === "bold") {
      box.setSelectionRange(from + 2, from + text.length - 2);
    }
    box.dispatchEvent(new Event("input", { bubbles: true }));
  }

  const media = document.getElementById("media");
  if (!media) {
    return;
  }
  const list = document.getElementById("media-list");
  const file = document.getElementById("file");
  const progress = document.getElementById("upload-progress");
  const said = document.getElementById("upload-said");
  const form = document.getElementById("notice-form");

  function button(words, deed) {
    const made = document.createElement("button");
    made.type = "button";
    made.className = "tool";
    made.textContent = words;
    made.addEventListener("click", deed);
    return made;
  }

  function dress(item) {
    const row = document.createElement("div");
    row.className = "medium-tools";
    const kind = document.createElement("span");
    kind.className = "hint";
    kind.textContent = media.dataset[item.dataset.kind];
    row.append(
      kind,
      button(media.dataset.up, () => item.previousElementSibling?.before(item)),
      button(media.dataset.down, () => item.nextElementSibling?.after(item)),
      button(media.dataset.drop, () => item.remove()),
    );
    item.querySelector(".medium-words").append(row);
  }

  function caption(name, longest) {
    const input = document.createElement("input");
    input.name = name;
    input.maxLength = longest;
    const words = name === "caption-zh" ? media.dataset.captionZh : media.dataset.captionEn;
    input.placeholder = words;
    input.setAttribute("aria-label", words);
    return input;
  }

  function add(medium) {
    const item = document.createElement("li");
    item.className = "medium";
    item.dataset.kind = medium.kind.toLowerCase();
    const hidden = document.createElement("input");
    hidden.type = "hidden";
    hidden.name = "medium";
    hidden.value = [medium.kind, medium.sha256, medium.type, medium.bytes].join("\t");
    const seen = document.createElement(medium.kind === "VIDEO" ? "video" : "img");
    seen.src = `/attachments/${medium.sha256}`;
    if (medium.kind === "VIDEO") {
      seen.muted = true;
      seen.preload = "metadata";
    } else {
      seen.alt = "";
    }
    const words = document.createElement("div");
    words.className = "medium-words";
    words.append(caption("caption-zh", 80), caption("caption-en", 160));
    item.append(hidden, seen, words);
    list.append(item);
    dress(item);
  }

  async function send(chosen) {
    const upload = crypto.randomUUID ? crypto.randomUUID() : fallbackId();
    let offset = 0;
    let tries = 0;
    while (offset < chosen.size) {
      const part = chosen.slice(offset, offset + PART);
      const body = new FormData();
      body.append("csrf", media.dataset.csrf);
      body.append("upload", upload);
      body.append("offset", offset);
      body.append("total", chosen.size);
      body.append("part", part, "part");
      let reply;
      try {
        reply = await fetch("/notices/media", { method: "POST", body, headers: { Accept: "application/json" } });
      } catch (broken) {
        tries += 1;
        if (tries > 5) {
          throw broken;
        }
        await new Promise((again) => setTimeout(again, 1000 * tries));
        continue;
      }
      const told = await reply.json();
      if (reply.status === 409) {
        offset = told.offset;
      } else if (reply.status === 201) {
        told.media.forEach(add);
        return;
      } else if (reply.ok) {
        offset = told.offset;
        tries = 0;
      } else {
        throw new Error(told.problem ?? media.dataset.broken);
      }
      progress.value = (100 * offset) / chosen.size;
    }
  }

  // Pages that are reached by plain HTTP have no crypto.randomUUID.
  function fallbackId() {
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
  }

  file.addEventListener("change", async () => {
    const chosen = [...file.files];
    file.value = "";
    form.classList.add("uploading");
    progress.hidden = false;
    for (const one of chosen) {
      progress.value = 0;
      said.className = "hint";
      said.textContent = one.name;
      if (list.children.length >= Number(media.dataset.limit)) {
        said.textContent = media.dataset.full;
        break;
      }
      try {
        await send(one);
        said.textContent = media.dataset.done;
      } catch (problem) {
        said.className = "message problem";
        said.textContent = `${one.name}: ${problem instanceof TypeError ? media.dataset.broken : problem.message}`;
        break;
      }
    }
    progress.hidden = true;
    form.classList.remove("uploading");
  });

  form.addEventListener("submit", (event) => {
    if (form.classList.contains("uploading")) {
      event.preventDefault();
      said.scrollIntoView({ block: "center" });
    }
  });

  [...list.children].forEach(dress);
})();
