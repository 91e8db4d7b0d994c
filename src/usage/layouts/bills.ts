import type { Layout } from "./layout";

const inUsd = { currency: "USD" } as const;
const meters = { rows: "meters", cached: "beside", reasoning: "inside" } as const;
const costs = { rows: "costs", cached: "beside", reasoning: "inside" } as const;

/** Bills: amounts of money, by meter or by line item. */
export const billLayouts: readonly Layout[] = [
  {
    name: "OpenAI cost",
    signature: [["amount_value", "amount.value"], ["amount_currency", "amount.currency"], "start_time"],
    columns: {
      time: ["start_time", "start_time_iso"],
      model: ["line_item"],
      project: ["project_name", "project_id"],
      key: ["api_key_name", "api_key_id"],
      user: ["user_email", "user_id"],
      cost: ["amount_value", "amount.value"],
      currency: ["amount_currency", "amount.currency"],
    },
    ...costs,
  },
  {
    name: "Anthropic cost",
    signature: ["usage_date_utc", "token_type", "cost_usd"],
    columns: {
      time: ["usage_date_utc"],
      model: ["model"],
      project: ["workspace"],
      key: ["api_key"],
      cost: ["cost_usd"],
      listCost: ["list_price_usd"],
    },
    ...costs,
    ...inUsd,
  },
  {
    name: "Anthropic cost report",
    signature: ["starting_at", "amount", "currency"],
    columns: { time: ["starting_at"] },
    ...costs,
    refused: "its amounts are in cents or dollars by version; export the costs from the console",
  },
  {
    name: "FOCUS",
    signature: ["ChargePeriodStart", "BilledCost", "BillingCurrency"],
    columns: {
      time: ["ChargePeriodStart"],
      kind: ["ChargeCategory"],
      end: ["ChargePeriodEnd"],
      project: ["SubAccountName", "SubAccountId"],
      key: ["ResourceName", "ResourceId"],
      meter: ["SkuMeter", "x_SkuMeterName", "x_UsageType", "x_SkuDescription", "ChargeDescription"],
      cost: ["BilledCost"],
      currency: ["BillingCurrency"],
    },
    measures: [
      { quantity: "ConsumedQuantity", unit: "ConsumedUnit" },
      { quantity: "PricingQuantity", unit: "PricingUnit" },
    ],
    ...meters,
  },
  {
    name: "AWS cost and usage report",
    signature: [
      ["line_item_usage_type", "lineItem/UsageType"],
      ["line_item_unblended_cost", "lineItem/UnblendedCost"],
    ],
    columns: {
      time: ["line_item_usage_start_date", "lineItem/UsageStartDate"],
      kind: ["line_item_line_item_type", "lineItem/LineItemType"],
      end: ["line_item_usage_end_date", "lineItem/UsageEndDate"],
      project: ["line_item_usage_account_name", "line_item_usage_account_id", "lineItem/UsageAccountId"],
      key: ["line_item_resource_id", "lineItem/ResourceId"],
      user: ["line_item_iam_principal"],
      meter: ["line_item_usage_type", "lineItem/UsageType"],
      quantity: ["line_item_usage_amount", "lineItem/UsageAmount"],
      unit: ["pricing_unit", "pricing/unit"],
      cost: ["line_item_unblended_cost", "lineItem/UnblendedCost"],
      currency: ["line_item_currency_code", "lineItem/CurrencyCode"],
    },
    ...meters,
  },
  {
    name: "AWS Cost Explorer",
    signature: ["Total costs"],
    columns: {},
    rows: "pivot",
    cached: "beside",
    reasoning: "inside",
  },
  {
    name: "Azure cost details",
    signature: ["MeterName", "Quantity", ["CostInBillingCurrency", "PreTaxCost", "Cost"]],
    columns: {
      time: ["Date", "UsageDate", "UsageDateTime"],
      kind: ["ChargeType"],
      project: ["SubscriptionName", "SubscriptionId"],
      key: ["ResourceName", "ResourceId"],
      tags: ["Tags"],
      meter: ["MeterName", "ProductName"],
      quantity: ["Quantity"],
      unit: ["UnitOfMeasure"],
      cost: ["CostInBillingCurrency", "PreTaxCost", "Cost"],
      currency: ["BillingCurrencyCode", "BillingCurrency", "Currency"],
    },
    ...meters,
  },
  {
    name: "Google Cloud billing",
    signature: [
      ["SKU description", "sku.description"],
      ["Usage start date", "usage_start_time"],
      ["Usage amount", "usage.amount"],
    ],
    columns: {
      time: ["Usage start date", "usage_start_time"],
      kind: ["Cost type", "cost_type"],
      end: ["usage_end_time"],
      project: ["Project name", "project.name", "project.id", "Project ID"],
      meter: ["SKU description", "sku.description"],
      quantity: ["Usage amount", "usage.amount"],
      unit: ["Usage unit", "usage.unit"],
      cost: ["Unrounded Cost", "Unrounded subtotal", "Cost", "Subtotal"],
      currency: ["currency"],
    },
    ...meters,
  },
];
