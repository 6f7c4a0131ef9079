// Counts as people do, and says how much is too much; nothing is cut off.
"use strict";
for (const words of document.querySelectorAll("textarea[data-max]")) {
  const count = document.getElementById(words.getAttribute("aria-describedby"));
  const most = Number(words.dataset.max);
  const usual = count.textContent;
  function tell() {
    const left = most - [...words.value.trim()].length;
    count.classList.toggle("over", left < 0);
    count.textContent = left < 0
      ? words.dataset.over.replace("#", String(-left))
      : left < most / 5 ? words.dataset.left.replace("#", String(left)) : usual;
  }
  words.addEventListener("input", tell);
  tell();
}
