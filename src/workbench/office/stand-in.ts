import { OfficeError } from "./core/errors";
import { guarded } from "./core/guard";
import { hostOfFrame } from "./host";
import { customFunctionsNamespace } from "./namespaces/custom-functions";
import { excelNamespace } from "./namespaces/excel";
import { officeNamespace } from "./namespaces/office";
import { applyPageRules } from "./namespaces/page-rules";
import { runtimeStorage } from "./namespaces/runtime-storage";

/* Stands in for office.js on the add-in's page, inside the workbench. */
const host = hostOfFrame();
applyPageRules(window);
Object.assign(window, {
  Office: officeNamespace(host),
  Excel: excelNamespace(host),
  CustomFunctions: customFunctionsNamespace(host),
  OfficeExtension: guarded("OfficeExtension", { Error: OfficeError, config: {} }),
  OfficeRuntime: guarded("OfficeRuntime", { storage: runtimeStorage }),
});
