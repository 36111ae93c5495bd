// WeChat on iOS and pages without TLS have no service worker: they stay as they are.
export {};

const address = document.documentElement.dataset.worker;
if (address !== undefined && "serviceWorker" in navigator)
  window.addEventListener("load", () => {
    navigator.serviceWorker.register(address).catch(() => undefined);
  });
