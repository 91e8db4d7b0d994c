import { can, dayText, iso, json, perCall, perDay, type Row, type Writer } from "./truth";

/** The exports of gateways, tracing tools and cloud services. */
export const gatewayWriters: readonly Writer[] = [
  {
    name: "Helicone requests",
    can: can("cached", "written", "failures", "cost", "single", "time"),
    write: perCall(
      "response_id,response_created_at,response_status,request_created_at,request_user_id,model,prompt_tokens,prompt_cache_write_tokens,prompt_cache_read_tokens,completion_tokens,latency,cost",
      (c, n) => [
        `r-${n}`,
        iso(c.time + 2000),
        c.failed ? 429 : 200,
        iso(c.time),
        "u",
        c.model,
        c.failed ? 0 : c.input - c.cached - c.written,
        c.failed ? 0 : c.written,
        c.failed ? 0 : c.cached,
        c.failed ? 0 : c.output,
        2000,
        c.cost,
      ],
    ),
  },
  {
    name: "OpenRouter generations",
    can: can("cached", "reasoning", "failures", "cost", "single", "time"),
    write: perCall(
      "generation_id,created_at,cost_total,cost_web_search,cost_cache,cost_file_processing,byok_usage_inference,tokens_prompt,tokens_completion,tokens_reasoning,tokens_cached,model_permaslug," +
        "provider_name,variant,cancelled,streamed,user,finish_reason_raw,finish_reason_normalized,generation_time_ms,time_to_first_token_ms,api_key_disabled,api_key_name,app_name",
      (c, n) => [
        `gen-${n}`,
        `${iso(c.time).slice(0, 19).replace("T", " ")}.713`,
        c.cost,
        ...[0, 0, 0, 0],
        c.failed ? 0 : c.input,
        c.failed ? 0 : c.output,
        c.failed ? 0 : c.reasoning,
        c.failed ? 0 : c.cached,
        c.model,
        "P",
        "standard",
        "false",
        "true",
        "",
        "",
        c.failed ? "error" : "stop",
        900,
        200,
        "false",
        "Primary",
        c.project,
      ],
    ),
  },
  {
    name: "OpenRouter activity",
    can: can("reasoning", "cost"),
    write: perDay(
      "Date,Slug,Usage,BYOK Usage,Requests,Prompt Tokens,Completion Tokens,Reasoning Tokens",
      ({ first, calls, sum }) => [
        dayText(first.time),
        first.model,
        sum((c) => c.cost),
        0,
        calls.length,
        sum((c) => c.input),
        sum((c) => c.output),
        sum((c) => c.reasoning),
      ],
    ),
  },
  {
    name: "Vercel AI SDK spans",
    can: can("cached", "reasoning", "single", "time"),
    write: (calls) => [
      "span_id,parent_span_id,name,timestamp,ai.operationId,ai.model.id,ai.usage.inputTokens,ai.usage.cachedInputTokens,ai.usage.outputTokens,ai.usage.reasoningTokens,ai.usage.totalTokens".split(
        ",",
      ),
      ...calls.flatMap((c, n): Row[] => {
        const usage = [c.model, c.input, c.cached, c.output, c.reasoning, c.input + c.output];
        return [
          [`p-${n}`, "", "ai.generateText", iso(c.time), "ai.generateText", ...usage],
          [`c-${n}`, `p-${n}`, "ai.generateText.doGenerate", iso(c.time), "ai.generateText.doGenerate", ...usage],
        ];
      }),
    ],
  },
  {
    name: "Vercel AI SDK",
    can: can("cached", "written", "reasoning", "single", "time"),
    write: perCall(
      "timestamp,model,inputTokens,inputTokenDetails.noCacheTokens,inputTokenDetails.cacheReadTokens,inputTokenDetails.cacheWriteTokens,outputTokens,outputTokenDetails.reasoningTokens,totalTokens",
      (c) => [
        iso(c.time),
        c.model,
        c.input,
        c.input - c.cached - c.written,
        c.cached,
        c.written,
        c.output,
        c.reasoning,
        c.input + c.output,
      ],
    ),
  },
  {
    name: "LangSmith runs",
    can: can("cached", "reasoning", "failures", "cost", "single", "time"),
    write: (calls) => [
      "id,parent_run_id,name,run_type,start_time,end_time,status,error,extra.metadata.ls_model_name,prompt_tokens,completion_tokens,total_tokens,prompt_token_details,completion_token_details,total_cost".split(
        ",",
      ),
      ...calls.flatMap((c, n): Row[] => {
        const usage = c.failed
          ? [c.model, "", "", "", "", "", ""]
          : [
              c.model,
              c.input,
              c.output,
              c.input + c.output,
              json({ cache_read: c.cached }),
              json({ reasoning: c.reasoning }),
              c.cost,
            ];
        const status = c.failed ? ["error", "Rate limited"] : ["success", ""];
        return [
          [`chain-${n}`, "", "Agent", "chain", iso(c.time), iso(c.time + 9000), ...status, ...usage],
          [`llm-${n}`, `chain-${n}`, "Model", "llm", iso(c.time), iso(c.time + 5000), ...status, ...usage],
        ];
      }),
    ],
  },
  {
    name: "Cloudflare AI Gateway",
    can: can("failures", "cost", "single", "time"),
    write: perCall(
      "id,created_at,provider,model,model_type,success,status_code,cached,tokens_in,tokens_out,cost,duration",
      (c, n) => [
        `log-${n}`,
        iso(c.time),
        "openai",
        c.model,
        "chat",
        !c.failed,
        c.failed ? 503 : 200,
        false,
        c.failed ? 0 : c.input,
        c.failed ? 0 : c.output,
        c.cost,
        800,
      ],
    ),
  },
  {
    name: "Portkey logs",
    can: can("failures", "cost", "single", "time"),
    write: perCall(
      "id,trace_id,created_at,is_success,ai_org,ai_model,req_units,res_units,total_units,cost,cost_currency,response_time,response_status_code",
      (c, n) => [
        `p-${n}`,
        "",
        iso(c.time),
        !c.failed,
        "openai",
        c.model,
        c.failed ? 0 : c.input,
        c.failed ? 0 : c.output,
        c.failed ? 0 : c.input + c.output,
        // In cents.
        c.cost * 100,
        "USD",
        700,
        c.failed ? 429 : 200,
      ],
    ),
  },
  {
    name: "OpenTelemetry gen_ai",
    can: can("cached", "written", "reasoning", "failures", "embeddings", "single", "time"),
    write: (calls) => [
      "span_id,parent_span_id,name,start_time_unix_nano,attributes.gen_ai.operation.name,attributes.gen_ai.request.model,attributes.error.type,attributes.gen_ai.usage.input_tokens,attributes.gen_ai.usage.cache_read.input_tokens,attributes.gen_ai.usage.cache_creation.input_tokens,attributes.gen_ai.usage.output_tokens,attributes.gen_ai.usage.reasoning.output_tokens".split(
        ",",
      ),
      ...calls.flatMap((c, n): Row[] => {
        const usage = c.failed ? ["", "", "", "", ""] : [c.input, c.cached, c.written, c.output, c.reasoning];
        const nano = `${c.time}000000`;
        return [
          [`a-${n}`, "", "invoke_agent", nano, "invoke_agent", c.model, "", ...usage],
          [
            `s-${n}`,
            `a-${n}`,
            "chat",
            nano,
            c.kind === "embedding" ? "embeddings" : "chat",
            c.model,
            c.failed ? "timeout" : "",
            ...usage,
          ],
        ];
      }),
    ],
  },
  {
    name: "Gemini usage metadata",
    can: can("cached", "reasoning", "single", "time"),
    write: perCall(
      "createTime,modelVersion,usageMetadata.promptTokenCount,usageMetadata.cachedContentTokenCount,usageMetadata.candidatesTokenCount,usageMetadata.thoughtsTokenCount,usageMetadata.totalTokenCount",
      (c) => [iso(c.time), c.model, c.input, c.cached, c.output - c.reasoning, c.reasoning, c.input + c.output],
    ),
  },
  {
    name: "Bedrock invocation logs",
    can: can("cached", "written", "failures", "single", "time"),
    write: perCall(
      "timestamp,accountId,identity.arn,region,requestId,operation,modelId,errorCode,input.inputTokenCount,input.cacheReadInputTokenCount,input.cacheWriteInputTokenCount,output.outputTokenCount",
      (c, n) => [
        `${iso(c.time).slice(0, 19)}Z`,
        c.project,
        "arn:aws:iam::1:role/r",
        "us-east-1",
        `req-${n}`,
        "Converse",
        c.model,
        c.failed ? "ThrottlingException" : "",
        ...(c.failed ? ["", "", "", ""] : [c.input - c.cached - c.written, c.cached, c.written, c.output]),
      ],
    ),
  },
  {
    name: "a log of calls",
    can: can("cached", "reasoning", "failures", "batch", "embeddings", "single", "time"),
    write: perCall(
      "id,created_at,model,project,status,batch,prompt_tokens,completion_tokens,total_tokens,prompt_tokens_details.cached_tokens,completion_tokens_details.reasoning_tokens",
      (c, n) => [
        `chatcmpl-${n}`,
        Math.floor(c.time / 1000),
        c.model,
        c.project,
        c.failed ? 500 : 200,
        c.batch,
        ...(c.failed ? [0, 0, 0, 0, 0] : [c.input, c.output, c.input + c.output, c.cached, c.reasoning]),
      ],
    ),
  },
];
