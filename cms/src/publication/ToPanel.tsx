import "./panel/toPanel.css";

/**
 * On a phone what is to be decided stands below a long form: one press leads there. On a wide screen it
 * shows itself to the keyboard alone.
 */
export function ToPanel() {
  return (
    <a className="to-panel" href="#publication-panel">
      到“发布”栏
    </a>
  );
}
