import { objectType, reference, type Reference } from "./object-type";

/** What the add-in's page tells and asks its host beside the workbook. */
export interface AddInServices {
  /** The runtime's state: "Visible" shows the pane. */
  runtimeState: string;
  /** The state in which the add-in starts with this workbook: "Inactive", or "Background" where it is loaded with it. */
  startState: string;
  /** The page has run: its functions can be called. */
  functionsReady(): void;
  /** The page has run: its ribbon actions can be called. */
  actionsReady(): void;
  /** Results of custom functions, a round at a time. */
  functionResults(rows: readonly unknown[]): void;
}

const persistence = objectType<AddInServices>({
  methods: {
    setAppRuntimeStartState: (services, [state]) => {
      services.startState = String(state);
    },
    getAppRuntimeStartState: ({ startState }) => startState,
  },
});

const runtime = objectType<AddInServices>({
  methods: {
    setAppRuntimeState: (services, [state]) => {
      services.runtimeState = String(state);
    },
    getAppRuntimeState: ({ runtimeState }) => runtimeState,
  },
});

const internal = objectType<AddInServices>({
  methods: { notifyActionHandlerReady: (services) => services.actionsReady() },
});

const customFunctionsContainer = objectType<AddInServices>({
  parts: { customFunctions: (services) => reference("CustomFunctions", services) },
});

const customFunctions = objectType<AddInServices>({
  methods: {
    _SetOsfControlContainerReadyForCustomFunctions: (services) => services.functionsReady(),
    _GetEnabledFeatures: () => [],
    setInvocationArrayResults: (services, [rows]) => services.functionResults(rows as unknown[]),
  },
});

/** The services by their names in requests, and the types of the table that they are. */
const byName: Record<string, string> = {
  "Microsoft.AppRuntime.AppRuntimePersistenceService": "AppRuntimePersistenceService",
  "Microsoft.AppRuntime.AppRuntimeService": "AppRuntimeService",
  "Microsoft.InternalService.AddinInternalService": "AddinInternalService",
  "Microsoft.ExcelServices.CustomFunctionsContainer": "CustomFunctionsContainer",
  "Microsoft.ExcelServices.CustomFunctions": "CustomFunctions",
};

/** The types of the services; nothing they do writes into the workbook. */
export const serviceTypes = {
  AppRuntimePersistenceService: persistence,
  AppRuntimeService: runtime,
  AddinInternalService: internal,
  CustomFunctionsContainer: customFunctionsContainer,
  CustomFunctions: customFunctions,
};

/** A service by the name that a request gives. */
export const serviceNamed = (name: string, services: AddInServices): Reference | undefined =>
  Object.hasOwn(byName, name) ? reference(byName[name]!, services) : undefined;
