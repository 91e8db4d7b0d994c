/** The texts of the template "Rules of thumb". A figure has its label and its unit. */
export const rulesOfThumbTexts = {
  name: "Rules of thumb",
  question: "Which rules of thumb of the field hold for your figures, and at which value does the verdict change?",
  title: "Rules of thumb: which of them hold, and for whom?",
  sentence:
    "Common claims about prompting and fine-tuning, each tested with its own inputs. Enter your values in the blue cells: verdict, reason and switching value follow.",
  finding: {
    name: "How many of the rules hold, in one sentence",
    unknown: "{count} cannot be judged: see below what the inputs need.",
    rule: ["rule", "rules"],
    result: "Of {rules} rules of thumb {hold}, {depend} on the figures and {fail} with the inputs as entered.",
    holds: ["holds", "hold"],
    depends: ["depends", "depend"],
    fails: ["does not hold", "do not hold"],
  },
  verdicts: {
    holds: "holds",
    fails: "does not hold",
    depends: "depends",
    unknown: "check the inputs",
  },
  verdictName: "Whether the rule of thumb holds with the inputs as entered",
  switchingName: "{label}: the value at which the verdict changes",
  invalid: "Invalid input: select a figure that shows an error to read which.",
  glance: {
    number: "No.",
    rule: "Rule of thumb",
    verdict: "Verdict",
    why: "Why, with the inputs below",
  },
  notes: {
    verdicts:
      "Holds: with the inputs as entered. Depends: it holds in part, or in one of two cases. Bold figures are switching values: the value of an input at which the verdict changes.",
    inputs:
      "The inputs are those usually quoted with the rule. Enter yours: a rule that holds for others need not hold for you.",
    quality: "Equal quality is assumed throughout. Prices are typed, in USD per 1M tokens.",
  },
  claims: {
    volume: {
      claim: "{calls} calls per day of {tokens} tokens cost {from} to {to} USD per day",
      why: "{tokens} million tokens per day cost {low} at {price_from} USD and {high} at {price_to} USD per 1M tokens.",
      toBoth:
        "Cached share: above {holds_to} the lower price gives less than {from}, above {fails_from} every price does.",
      toHolds: "Cached share: above {holds_to} the lower price gives less than {from}.",
      toFails: "Cached share: the lower price never gives {from}; above {fails_from} no price does.",
      toPrice: "Price: the claim holds from {price_at_least} to {price_at_most} USD per 1M tokens.",
      inputs: {
        prompt_tokens: {
          label: "Tokens per call",
          meaning: "Input tokens of a call.",
        },
        price_from: {
          label: "Price, from",
        },
        price_to: {
          label: "Price, to",
        },
        cached_share: {
          label: "Cached share",
          meaning: "Share of the tokens read from a cache.",
        },
        cached_price: {
          label: "Cached price, % of price",
          meaning: "Price of a cached token as a share of the price.",
        },
        least: {
          label: "Claimed, from",
          unit: "USD per day",
          meaning: "The lower end of the claim.",
        },
        most: {
          label: "Claimed, to",
          unit: "USD per day",
          meaning: "The upper end of the claim.",
        },
      },
      needed: ["Price, to must not be below Price, from.", "Claimed, to must not be below Claimed, from."],
      figures: {
        tokens: ["Tokens per day", "million tokens per day"],
        low: ["Cost at the lower price", "USD per day"],
        high: ["Cost at the higher price", "USD per day"],
        holds_to: ["Switching value: cached share", "%"],
        fails_from: ["No price is enough above", "%"],
        price_at_least: ["Price at the lower end", "USD per 1M tokens"],
        price_at_most: ["Price at the upper end", "USD per 1M tokens"],
      },
      note: "Input tokens only; output tokens are extra, at their own price.",
    },
    run: {
      claim: "A tuning run costs {least} to {most} USD",
      why: "Training alone costs {training}; with labels and labour the total is {all}, of which training is {part}.",
      examples:
        "Examples: from {reaches} examples training alone costs {least}; above {exceeds} the total exceeds {most}.",
      examplesFrom: "Examples: from {reaches} examples training alone costs {least}.",
      free: "No number of examples brings training alone to {least}: its tokens are free.",
      inputs: {
        least: {
          label: "Claimed, from",
          unit: "USD",
          meaning: "The lower end of the claim.",
        },
        most: {
          label: "Claimed, to",
          unit: "USD",
          meaning: "The upper end of the claim.",
        },
      },
      needed: ["Claimed, to must not be below Claimed, from."],
      figures: {
        training: ["Training alone", "USD"],
        labels: ["Labels", "USD"],
        labour: ["Labour", "USD"],
        all: ["Total", "USD"],
        part: ["Training share of total", "%"],
        reaches: ["Switching value: examples from", "examples"],
        exceeds: ["Total above the claim from", "examples"],
      },
      note: "One training run. Unsuccessful runs, validation and evaluation are extra.",
    },
    shorter: {
      claim: "A tuned prompt is {claimed} shorter, and costs that much less",
      dearer: "{shorter} fewer tokens, yet {cheaper} more expensive: {reason}",
      tooShort: "{short} tokens are too short for the cache.",
      tunedLonger: "the tuned prompt is longer.",
      cheaper: "{shorter} fewer tokens cost {cheaper} less.",
      hitRates:
        "Cache hit rate: above {equal} the long prompt is cheaper; up to {in_full} the tuned prompt is {claimed} cheaper.",
      hitRate: "Cache hit rate: above {equal} the long prompt is cheaper.",
      losesCache: "Tuned prompt: below {shortest} tokens it is no longer cached; above that, cost falls with length.",
      neverCached: "Neither prompt is cached: the long prompt would have to reach {shortest} tokens.",
      noHitRate: "No cache hit rate changes the verdict: cached tokens save too little.",
      inputs: {
        prompt_tokens: {
          label: "Prompt tokens, long",
        },
        tuned_tokens: {
          label: "Prompt tokens, tuned",
        },
        claimed: {
          label: "Claimed: shorter by",
          meaning: "How much shorter a tuned prompt is claimed to be.",
        },
      },
      figures: {
        shorter: ["Shorter by", "% of tokens"],
        long: ["Cost of the long prompt", "USD per 1,000 calls"],
        short: ["Cost of the tuned prompt", "USD per 1,000 calls"],
        cheaper: ["Cheaper by", "% of its cost"],
        equal: ["Switching value: cache hit rate", "% of calls"],
        in_full: ["Full claim holds up to", "% of calls"],
      },
      note: "The prompt only, at the same price per token; a tuned model often has its own prices (see the next rule).",
    },
    cheaper: {
      claim: "Tuned inference is dramatically cheaper",
      dearer: "A tuned call costs {cheaper} more: its shorter prompt does not offset its higher prices.",
      notDramatic: "A tuned call costs {cheaper} less, short of the {dramatic} that counts as dramatic.",
      dramatic: "A tuned call costs {cheaper} less; {dramatic} counts as dramatic.",
      outputBoth: "Output tokens: dramatically cheaper up to {dramatic_to}, no cheaper from {dearer_from}.",
      outputDearer: "Output tokens: no cheaper from {dearer_from}.",
      outputDramatic: "Output tokens: dramatically cheaper up to {dramatic_to}.",
      noOutput: "No number of output tokens changes the verdict: prices and prompts decide.",
      inputs: {
        prompt_tokens: {
          label: "Prompt tokens, long",
        },
        tuned_tokens: {
          label: "Prompt tokens, tuned",
        },
        tuned_input_price: {
          label: "Tuned input price",
        },
        tuned_output_price: {
          label: "Tuned output price",
        },
        dramatic: {
          label: '"Dramatic": cheaper by',
          meaning: "What counts as dramatically cheaper.",
        },
      },
      needed: ["Enter tokens and a price for the long prompt."],
      figures: {
        prompting: ["Call with the long prompt", "USD per call"],
        tuned: ["Call of the tuned model", "USD per call"],
        cheaper: ["Cheaper by", "% of its cost"],
        dearer_from: ["Switching value: output tokens from", "tokens per call"],
        dramatic_to: ["Dramatically cheaper up to", "tokens per call"],
      },
      note: "Without caching, which makes the long prompt cheaper still, and without hosting or upfront cost.",
    },
    weeks: {
      inDays: "in {days}",
      claim: "At {calls_per_day} calls per day, tuning pays back within {weeks} weeks",
      savesNothing: "Tuning saves nothing: it costs {saved} per day more.",
      why: "At {saved} per day, {upfront_from} pays back {days_from}, {upfront_to} {days_to}.",
      calls:
        "Calls per day: below {calls_needed} the higher upfront takes longer, below {calls_least} the lower one does too.",
      noVolume: "No volume changes the verdict: a tuned call is not cheaper.",
      never: "never",
      inputs: {
        tokens: {
          label: "Tokens saved per call",
          meaning: "Prompt tokens that a tuned call does not send.",
        },
        premium: {
          label: "Tuned call costs more by",
          unit: "USD per call",
          meaning: "Extra cost of all other tokens of a tuned call.",
        },
        upfront_from: {
          label: "Upfront, from",
          unit: "USD",
          meaning: "Lowest upfront cost of tuning: training alone.",
        },
        upfront_to: {
          label: "Upfront, to",
          unit: "USD",
          meaning: "Upfront cost of tuning with labels and labour.",
        },
        weeks: {
          label: "Claimed: within",
          unit: "weeks",
          meaning: "The weeks within which tuning is claimed to pay back.",
        },
      },
      needed: ["Upfront, to must not be below Upfront, from."],
      figures: {
        saved: ["Saving per day", "USD per day"],
        days_from: ["Payback of the lower upfront", "days"],
        days_to: ["Payback of the higher upfront", "days"],
        calls_needed: ["Switching value: calls below", "calls per day"],
        calls_least: ["Not even the lower one below", "calls per day"],
        hosting_eats: ["Hosting fee that offsets all", "USD per hour"],
      },
      note: "Without caching: where the long prompt is cached, far less is left to save, or nothing.",
    },
    inflection: {
      claim: "Break-even is at about {claimed} calls per day with prompts of {prompt_tokens} tokens",
      why: "It is at {without}; a hosting fee of {hosting_per_hour} USD per hour alone moves it to {with}.",
      fee: "Hosting fee: above {fee} USD per hour it is no longer about {claimed}.",
      noFee: "No hosting fee changes the verdict: even without one, break-even is elsewhere.",
      perDay: "{calls} calls per day",
      never: "no volume",
      inputs: {
        reduction: {
          label: "Tuned prompt shorter by",
          meaning: "How much shorter the tuned model's prompt is.",
        },
        tuned_input_price: {
          label: "Tuned input price",
        },
        other_upfront: {
          label: "Upfront",
          meaning: "Total upfront cost of tuning.",
        },
        horizon_days: {
          label: "Payback period",
          meaning: "The days within which upfront cost must pay back.",
        },
        hosting_per_hour: {
          label: "Hosting fee to try",
        },
        claimed: {
          label: "Claimed: break-even at",
          meaning: "The volume above which tuning is claimed to pay.",
        },
        tolerance: {
          label: '"About": within',
          meaning: "How far from the claimed volume still counts as about.",
        },
      },
      figures: {
        without: ["Break-even without hosting", "calls per day"],
        with: ["Break-even with hosting fee", "calls per day"],
        tokens: ["At the claimed volume: prompt", "tokens per call"],
        fee: ["Switching value: hosting fee", "USD per hour"],
      },
      note: "One point of a surface: upfront cost, days, price, length and hosting each move it.",
    },
    small: {
      claim: "Under about {calls_per_day} calls per day, stay with prompting",
      paidBack: "At most {saved} per day can be saved: {other_upfront} pays back on day {payback} of {horizon_days}.",
      late: "At most {saved} per day can be saved: {other_upfront} takes {payback} to pay back, not {horizon_days}.",
      never: "At most {saved} per day can be saved: {other_upfront} never pays back.",
      calls: "Calls per day: from {calls_needed} it pays back in time. Upfront: at or below {upfront_most}.",
      noVolume: "No volume changes the verdict: a tuned call saves nothing.",
      inputs: {
        reduction: {
          label: "Tuned prompt shorter by",
          meaning: "How much shorter the tuned model's prompt is.",
        },
        other_upfront: {
          label: "Upfront",
          meaning: "Total upfront cost of tuning.",
        },
      },
      figures: {
        saved: ["Maximum saving per day", "USD per day"],
        over: ["Over the horizon", "USD"],
        payback: ["Payback", "days"],
        calls_needed: ["Switching value: calls from", "calls per day"],
        upfront_most: ["Switching value: upfront up to", "USD"],
      },
      note: "Upper bound: no hosting, no higher token prices, no cache, no retraining. Each strengthens the rule.",
    },
    slower: {
      claim: "Longer prompts are slower",
      slower: "The long prompt takes {slower} s longer, {part} of the {long} s of a call.",
      noSlower: "The long prompt is no slower: {long} s against {short} s.",
      shares:
        "Cached share of the long prompt: above {unnoticed} less than {noticeable} s slower, from {no_slower} no slower.",
      share: "Cached share of the long prompt: from {no_slower} it is no slower.",
      noShare: "No cached share changes the verdict: the long prompt is the shorter one.",
      inputs: {
        prompt_tokens: {
          label: "Prompt tokens, long",
        },
        tuned_tokens: {
          label: "Prompt tokens, short",
        },
        cached_share: {
          label: "Cached share, long",
          meaning: "Share of the long prompt read from a cache.",
        },
        tuned_cached_share: {
          label: "Cached share, short",
          meaning: "Share of the short prompt read from a cache.",
        },
        prefill_tokens_per_second: {
          label: "Prefill speed",
          meaning: "Input tokens per second as seen by one call.",
        },
        output_tokens_per_second: {
          label: "Output speed",
          meaning: "Output tokens per second as seen by one call.",
        },
        noticeable: {
          label: '"Noticeable": slower by',
          unit: "s per call",
          meaning: "The delay that users notice.",
        },
      },
      figures: {
        long: ["Call with the long prompt", "s per call"],
        short: ["Call with the short prompt", "s per call"],
        slower: ["Slower by", "s per call"],
        part: ["Share of total latency", "%"],
        unnoticed: ["Switching value: cached share", "%"],
        no_slower: ["No slower from", "%"],
      },
      note: "Time to first token. Output is generated at the same speed after either prompt.",
    },
    hardware: {
      claim: "Shorter prompts let the same hardware serve more",
      more: "A call takes {less} less GPU time, so a GPU serves {served} more. GPUs: {gpus_short} instead of {gpus_long}.",
      noMore: "A call takes no less GPU time. GPUs: {gpus_short} instead of {gpus_long}.",
      output:
        "Output tokens: above {output_most} a GPU serves less than {more} more, because output takes most of its time.",
      noLength: "No output length changes the verdict: the prompts differ by too little for {more}.",
      inputs: {
        prompt_tokens: {
          label: "Prompt tokens, long",
        },
        tuned_tokens: {
          label: "Prompt tokens, short",
        },
        gpu_input_tokens_per_second: {
          label: "GPU input speed",
        },
        gpu_output_tokens_per_second: {
          label: "GPU output speed",
        },
        more: {
          label: "Claimed: more by",
          meaning: "How many more calls count as more.",
        },
      },
      figures: {
        long: ["Call with the long prompt", "GPU seconds per call"],
        short: ["Call with the short prompt", "GPU seconds per call"],
        served: ["The same GPU serves more by", "% of calls"],
        gpus_long: ["GPUs, long prompt", "GPUs"],
        gpus_short: ["GPUs, short prompt", "GPUs"],
        output_most: ["Switching value: output tokens", "tokens per call"],
      },
      note: "GPUs come in whole numbers: serving more saves money only where one GPU fewer is enough.",
    },
    survive: {
      claim: "Tuned weights survive a change of provider or model version",
      outlives: "The base model outlives the horizon of {horizon_days}: own or hosted, the weights save {held}.",
      stops: "Your own weights save {held}; hosted weights stop on day {day} and save {hosted}.",
      end: "Retirement of the base model: from day {horizon_days} the rule holds; before day {payback} the {other_upfront} is lost.",
      endSavesNothing:
        "Retirement of the base model: from day {horizon_days} the rule holds; nothing is saved per day, so it never pays back.",
      inputs: {
        saved: {
          label: "Saving per day",
          unit: "USD per day",
          meaning: "Saving per day while the tuned model runs.",
        },
        other_upfront: {
          label: "Upfront",
          meaning: "Total upfront cost of tuning.",
        },
        retires_after_days: {
          label: "Base model retired on day",
          meaning: "Day on which the provider retires the base model (0: never).",
        },
      },
      figures: {
        held: ["Saving with your own weights", "USD"],
        hosted_days: ["Hosted weights run for", "days"],
        hosted: ["Saving with hosted weights", "USD"],
        payback: ["Switching value: retired before day", "days"],
      },
      note: "Your own weights need your own GPUs. Moving to another base model means training again.",
    },
    fraction: {
      claim: "A tuned 7B replaces a prompted 70B for a fraction: at most {claimed} of its cost",
      why: "By API it costs {api_part} of the 70B; on your own GPUs, at {calls_per_day} calls per day, {own_part}.",
      both: "Calls per day: from {fills} your own GPU costs {claimed} too; it costs less than the 70B above {parity}.",
      parityOnly:
        "Calls per day: a GPU costs less than the 70B above {parity}, but even fully used more than {claimed}.",
      noVolume: "Calls per day: even a fully used GPU costs more than the 70B.",
      inputs: {
        prompt_tokens: {
          label: "Prompt tokens, 70B",
        },
        tuned_tokens: {
          label: "Prompt tokens, tuned 7B",
        },
        large_price: {
          label: "Price of the 70B",
          meaning: "Price of its input and output tokens.",
        },
        small_price: {
          label: "Price of the 7B by API",
          meaning: "Price of its input and output tokens.",
        },
        gpu_price_per_hour: {
          meaning: "Price of a GPU.",
        },
        gpu_input_tokens_per_second: {
          label: "GPU input speed",
        },
        gpu_output_tokens_per_second: {
          label: "GPU output speed",
        },
        claimed: {
          label: '"Fraction": at most',
          meaning: "What share of the large model's cost counts as a fraction.",
        },
      },
      figures: {
        large: ["Prompted 70B by API", "USD per day"],
        api: ["Tuned 7B by API", "USD per day"],
        api_part: ["Share of the 70B's cost", "%"],
        gpus: ["GPUs for the tuned 7B", "GPUs"],
        own: ["Tuned 7B on own GPUs", "USD per day"],
        own_part: ["Share of the 70B's cost", "%"],
        capacity: ["Capacity of one GPU", "calls per day"],
        fills: ["Switching value: calls from", "calls per day"],
        parity: ["Same cost as the 70B at", "calls per day"],
      },
      note: "Equal quality is assumed, and GPUs paid for 24 hours a day. Training is extra.",
    },
  },
} as const;
