import { gatewayWriters } from "./gateway-writers";
import { can, dayText, iso, json, midnight, perCall, perDay, type Row, type Writer } from "./truth";

/** The exports of providers, of LiteLLM and of Langfuse. */
const providerWriters: readonly Writer[] = [
  {
    name: "OpenAI usage",
    can: can("cached", "batch"),
    write: perDay(
      "start_time,end_time,start_time_iso,end_time_iso,project_id,num_model_requests,user_id,api_key_id,model,batch,service_tier,input_tokens,output_tokens," +
        "input_cached_tokens,input_uncached_tokens,input_text_tokens,output_text_tokens,input_cached_text_tokens,input_audio_tokens,input_cached_audio_tokens," +
        "output_audio_tokens,input_image_tokens,input_cached_image_tokens,output_image_tokens",
      ({ first, calls, sum }) => {
        const start = midnight(first.time);
        const [input, output, cached] = [sum((c) => c.input), sum((c) => c.output), sum((c) => c.cached)];
        return [
          start,
          start + 86_400,
          `${dayText(first.time)}T00:00:00+00:00`,
          iso((start + 86_400) * 1000),
          first.project,
          `${calls.length}.0`,
          "user-1",
          "key_1",
          first.model,
          first.batch ? "TRUE" : "FALSE",
          "default",
          `${input}.0`,
          `${output}.0`,
          `${cached}.0`,
          `${input - cached}.0`,
          `${input - cached}.0`,
          `${output}.0`,
          `${cached}.0`,
          ...["0.0", "0.0", "0.0", "0.0", "0.0", "0.0"],
        ];
      },
    ),
  },
  {
    name: "OpenAI activity",
    can: can("cached"),
    write: perDay(
      "organization_id,organization_name,n_requests,operation,snapshot_id,n_context_tokens_total,n_cached_context_tokens_total,n_generated_tokens_total,project_id,aggregation_timestamp",
      ({ first, calls, sum }) => [
        "org-1",
        "Org",
        calls.length,
        "completion",
        first.model,
        sum((c) => c.input),
        sum((c) => c.cached),
        sum((c) => c.output),
        first.project,
        midnight(first.time),
      ],
    ),
  },
  {
    name: "Anthropic usage objects",
    can: can("cached", "written", "batch", "single", "time"),
    write: perCall(
      "timestamp,model,input_tokens,cache_creation_input_tokens,cache_read_input_tokens,output_tokens,service_tier",
      (c) => [
        iso(c.time),
        c.model,
        c.input - c.cached - c.written,
        c.written,
        c.cached,
        c.output,
        c.batch ? "batch" : "standard",
      ],
    ),
  },
  {
    name: "LiteLLM spend logs",
    can: can("cached", "reasoning", "failures", "embeddings", "cost", "single", "time"),
    write: perCall(
      "request_id,call_type,api_key,spend,total_tokens,prompt_tokens,completion_tokens,startTime,endTime,model,user,metadata,cache_hit,request_tags,team_id,end_user,session_id,status",
      (c, n) => [
        `req-${n}`,
        c.kind === "embedding" ? "aembedding" : "acompletion",
        "hash",
        c.cost,
        c.failed ? 0 : c.input + c.output,
        c.failed ? 0 : c.input,
        c.failed ? 0 : c.output,
        `${iso(c.time).slice(0, 19).replace("T", " ")}.123000+00:00`,
        iso(c.time + 5000),
        c.model,
        "u",
        json({
          user_api_key: "x",
          usage_object: {
            prompt_tokens: c.input,
            prompt_tokens_details: { audio_tokens: 0, cached_tokens: c.cached },
            completion_tokens_details: { reasoning_tokens: c.reasoning },
          },
        }),
        "False",
        "[]",
        c.project,
        "",
        "",
        c.failed ? "failure" : "success",
      ],
    ),
  },
  {
    name: "LiteLLM daily spend",
    can: can("cached", "written", "failures", "cost"),
    write: perDay(
      "id,user_id,date,api_key,model,model_group,custom_llm_provider,prompt_tokens,completion_tokens,cache_read_input_tokens,cache_creation_input_tokens,spend,api_requests,successful_requests,failed_requests",
      ({ first, calls, sum }, n) => [
        `id-${n}`,
        "u",
        dayText(first.time),
        "k",
        first.model,
        first.project,
        "openai",
        sum((c) => c.input),
        sum((c) => c.output),
        sum((c) => c.cached),
        sum((c) => c.written),
        sum((c) => c.cost),
        calls.length,
        calls.filter(({ failed }) => !failed).length,
        calls.filter(({ failed }) => failed).length,
      ],
    ),
  },
  {
    name: "LiteLLM daily export",
    can: can("cached", "written", "failures", "cost"),
    write: perDay(
      "Date,Team,Team ID,Model,Spend ($),Requests,Successful,Failed,Total Tokens,Prompt Tokens,Completion Tokens,Cache Read Input Tokens,Cache Creation Input Tokens",
      ({ first, calls, sum }) => [
        dayText(first.time),
        first.project,
        "t1",
        first.model,
        sum((c) => c.cost),
        calls.length,
        calls.filter(({ failed }) => !failed).length,
        calls.filter(({ failed }) => failed).length,
        sum((c) => c.input + c.output),
        sum((c) => c.input),
        sum((c) => c.output),
        sum((c) => c.cached),
        sum((c) => c.written),
      ],
    ),
  },
  {
    name: "Langfuse observations",
    can: can("cached", "written", "reasoning", "failures", "embeddings", "cost", "single", "time"),
    write: (calls) => [
      "id,traceId,type,name,startTime,endTime,model,level,statusMessage,usageDetails,inputUsage,outputUsage,totalUsage,totalCost,environment".split(
        ",",
      ),
      ...calls.flatMap((c, n): Row[] => [
        [
          `span-${n}`,
          `t-${n}`,
          "SPAN",
          "handle",
          iso(c.time),
          iso(c.time + 9000),
          "",
          "DEFAULT",
          "",
          "{}",
          0,
          0,
          0,
          "",
          c.project,
        ],
        [
          `gen-${n}`,
          `t-${n}`,
          c.kind === "embedding" ? "EMBEDDING" : "GENERATION",
          "answer",
          iso(c.time),
          iso(c.time + 5000),
          c.model,
          c.failed ? "ERROR" : "DEFAULT",
          "",
          c.failed
            ? "{}"
            : json({
                input: c.input - c.cached - c.written,
                input_cached_tokens: c.cached,
                cache_creation_input_tokens: c.written,
                output: c.output - c.reasoning,
                output_reasoning_tokens: c.reasoning,
                total: c.input + c.output,
              }),
          c.failed ? 0 : c.input,
          c.failed ? 0 : c.output,
          c.failed ? 0 : c.input + c.output,
          c.cost,
          c.project,
        ],
      ]),
    ],
  },
];

/** Every export of usage, writing a truth down in its own columns. */
export const writers: readonly Writer[] = [...providerWriters, ...gatewayWriters];
