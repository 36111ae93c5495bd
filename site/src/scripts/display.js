/* global document, localStorage, innerWidth */
// Blocking and without `type="module"`, so that a page is never seen in one size and then in another.
(function () {
  const root = document.documentElement;
  root.classList.add("js");
  try {
    if (localStorage.getItem("haizhu.elder") === "on") root.classList.add("elder");
    // Room for the alerts that the last page showed, see alertBanner.ts.
    const [width, height] = (localStorage.getItem("haizhu.banner") || "").split(":");
    if (Number(width) === innerWidth && Number(height) > 0 && !root.dataset.showsAlerts) {
      root.classList.add("alerted");
      root.style.setProperty("--banner", `${height}px`);
    }
  } catch {
    // A browser that keeps nothing still shows the page.
  }
})();
