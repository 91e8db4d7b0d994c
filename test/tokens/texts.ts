/** Texts for counting, each with something in it that a tokenizer can trip over. */
export const texts: readonly string[] = [
  "",
  " ",
  "a",
  "Hello, world!",
  "tiktoken is great!",
  "The quick brown fox jumps over the lazy dog. Analysts don't like surprises; they've seen 1,234.56 of them.",
  // Contractions, in every case, at the start, in the middle, and those that only look like one
  "I'm, you're, he's, we've, they'll, she'd, don't", "I'M YOU'RE HE'S WE'VE THEY'LL SHE'D DON'T", "'s 't 're 've 'm 'll 'd", "'some 'tall 'really 'S'T'RE",
  "it'ſ and IT'ſ", "'ſ", "l'été, l'L, r'E, v'e, ''s, 's's", "O'Reilly's rock'n'roll '90s 'em", "'l 'r 'v 'le 'rl 'vv '",
  // Case
  "camelCase PascalCase snake_case SCREAMING_SNAKE iPhone eBay McDonald HTTPServer XMLHttpRequest aB AaBbCc ABCdef", "ǅ ǲ ǈubav ǅUNGLA",
  "ⅷ ⓐ ª º ʰ ˤ ⁿ", "ʕ ʔ ʕa Aʕ ʕA aʕA",
  // Digits
  "0 12 123 1234 12345 1234567890", "3.14159 1e-9 0xFF 1_000_000 ½ ² Ⅷ ٣٤٥٦ 一二三 ௧௨௩௪",
  // White space
  "a b  c   d    e", "  leading", "trailing  ", "\t\ttabs\t", "a\n\nb\r\nc\r\rd \n e\n \n", " \n \n x", "\n\n\n", " \t \n\t ", "x \u00a0 y", "a\u2003\u2003b", "\u3000全角\u3000\u3000空白",
  "line\u2028separator\u2029paragraph", "a\u0085b\u0085\u0085c", "\u0085", "\ufeff", "\ufeffHello", "a\ufeff b\ufeff\ufeff", " \ufeff ", "\u200b\u200bzero\u200bwidth", "\u180e\u2060\u00ad",
  "a\u000b\u000cb\u001c\u001d\u001e\u001f", "   !", "   !\n\n  x", " !\r\n", "!\n/\n//a", "?///\r\n/x", "// comment\n/* block */\n", " /", "/\n/",
  // Special tokens are plain text
  "<|endoftext|>", "a<|endoftext|>b", "<|im_start|>user\nHi<|im_end|>", "<|fim_prefix|><|fim_middle|><|fim_suffix|><|endofprompt|>", "<|", "|>",
  // Marks
  "e\u0301 n\u0303 Z\u0351\u036b\u0343", "\u0301", "\u0301\u0301", "\u0301ABC", "\u0301abc", " \u0301", "\u0301's", "A\u0301B\u0301", "!\u0301!", "\u0301\u0301 \u0301\n", "1\u0301", "\u0301\u0020ABC\u0301DE", "क्षत्रिय", "नमस्ते",
  // Emoji
  "👩‍👩‍👧‍👦 🏳️‍🌈 👍🏽 🇩🇪🇫🇷 1️⃣ ❤️ ☺︎", "😀😀😀", "🧑🏿‍🚀a🧑🏿‍🚀", "🏴󠁧󠁢󠁳󠁣󠁴󠁿",
  // Lone halves of surrogate pairs
  "\ud800", "a\ud800b", "\udc00\ud800", "\ud83d", "😀\ud83d", "\ud800\ud800x", "\udfff'",
  // NUL and other controls
  "\u0000", "a\u0000b", "\u0001\u007f\u0080\u009f",
  // Languages
  "Der schnelle braune Fuchs springt über den faulen Hund. Donaudampfschifffahrtsgesellschaftskapitän größer Straße ẞ",
  "Le cœur a ses raisons que la raison ne connaît point. L'été dernier, j'ai mangé des crêpes à Besançon.",
  "El pingüino Wenceslao hizo kilómetros bajo exhaustiva lluvia y frío, añoraba a su querido cachorro. ¿Qué? ¡Sí!",
  "Съешь же ещё этих мягких французских булок, да выпей чаю. ЭКОНОМИЧЕСКАЯ эффективность.", "Їхня ґанок ў Ѓорѓи",
  "我能吞下玻璃而不伤身体。模型微调的成本是多少?", "私はガラスを食べられます。それは私を傷つけません。ｶﾀｶﾅ", "나는 유리를 먹을 수 있어요. 그래도 아프지 않아요.",
  "أنا قادر على أكل الزجاج و هذا لا يؤلمني. كَمْ تُكَلِّفُ؟", "אני יכול לאכול זכוכית וזה לא מזיק לי. שָׁלוֹם",
  "मैं काँच खा सकता हूँ और मुझे उससे कोई चोट नहीं पहुंचती.", "ฉันกินกระจกได้ แต่มันไม่ทำให้ฉันเจ็บ", "Μπορώ να φάω σπασμένα γυαλιά. ΣΊΣΥΦΟΣ",
  "Tôi có thể ăn thủy tinh mà không hại gì.", "Pystyn syömään lasia. Epäjärjestelmällistyttämättömyydelläänsäkäänköhän", "Կրնամ ապակի ուտել. მინას ვჭამ ᲛᲘᲜᲐᲡ", "İstanbul ILIK ığdır ŞIŞLI",
  "ᏣᎳᎩ ꭲꮳꮃꭹ", "ខ្ញុំអាចញុំកញ្ចក់បាន", "ကျွန်တော် မှန်စားနိုင်တယ်", "ཤེལ་སྒོ་ཟ་ནས་ང་ན་གི་མ་རེད།", "𐌼𐌰𐌲 𐌲𐌻𐌴𐍃 𝔘𝔫𝔦𝔠𝔬𝔡𝔢 𒀀𒁀 𠀀𠀁",
  // Code and data
  "function f(x) { return x?.y ?? [1, 2, 3].map((n) => n ** 2); } // TODO: naïve\n\tif (a !== b) {\n\t\tthrow new Error(`${c}`);\n\t}\n",
  "def fib(n):\n    return n if n < 2 else fib(n - 1) + fib(n - 2)\n\n\nprint(fib(10))\n", "SELECT a.*, COUNT(*) FROM t a WHERE x <> 'y''s' GROUP BY 1;",
  "{\"a\":[1,2.5,null,true],\"b\":{\"c\":\"\\u00e9\"}}", "https://example.com/a/b?c=d&e=%20f#g", "a,b;c|d\te\r\n\"x\",\"\"\r\n", "<div class=\"a\">&nbsp;</div>", "$$\\sum_{i=1}^{n} x_i^2$$",
  "----------==========________**********##########..........", "!!!???...,,,;;;:::", "=IF(A1>0,\"yes\",\"no\")", "+-*/=<>()[]{}@#$%^&~`|\\",
];
