// Sets a theme that was chosen before, ahead of the first paint. Everything else about themes is in theme.js.
try {
  const theme = localStorage.getItem("animism.theme");
  if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
} catch { /* storage may be forbidden; the system's theme holds */ }
