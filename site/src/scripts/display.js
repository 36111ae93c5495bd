/* global document, localStorage */
// Blocking and without `type="module"`, so that a page is never seen in one size and then in another.
(function () {
  const root = document.documentElement;
  root.classList.add("js");
  try {
    if (localStorage.getItem("haizhu.elder") === "on") root.classList.add("elder");
  } catch {
    // A browser that keeps nothing still shows the page.
  }
})();
