import { functions } from "./all";
import { register } from "./register";

register(functions);
