import "./styles/pane.css";
import "./theme/apply-theme";
import { start } from "./shell/start";

void start(document.getElementById("pane")!);
