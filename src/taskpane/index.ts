import "./styles/pane.css";
import "./theme/fluent-elements";
import { start } from "./shell/start";

void start(document.getElementById("pane")!);
