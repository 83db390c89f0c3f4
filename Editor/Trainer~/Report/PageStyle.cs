namespace Cognomen.Trainer.Report;

/// <summary>The style sheet of a page, for light and dark mode and for any width.</summary>
internal static class PageStyle
{
    public const string Sheet = """
        :root {
          color-scheme: light dark;
          --ground: #fbfaf8; --card: #ffffff; --ink: #24313a; --soft: #66737c; --line: #e4e1dc;
          --first: #1f6fb8; --second: #d08a3a; --third: #2a9d74; --fourth: #b0498f; --good: #23815f; --bad: #b4462f;
        }
        @media (prefers-color-scheme: dark) {
          :root {
            --ground: #14181b; --card: #1c2226; --ink: #dfe5e8; --soft: #97a4ac; --line: #2f373c;
            --first: #62adf0; --second: #e0a45c; --third: #4fc498; --fourth: #d584bb; --good: #5ecb9f; --bad: #ee8b74;
          }
        }
        * { box-sizing: border-box; }
        html { scroll-behavior: smooth; }
        body { margin: 0; background: var(--ground); color: var(--ink); font: 16px/1.55 "Liberation Sans", Arial, Helvetica, sans-serif; }
        main, header > div { max-width: 1040px; margin: 0 auto; padding: 0 24px; }
        header { border-bottom: 1px solid var(--line); padding: 44px 0 0; }
        h1 { font-size: 2rem; line-height: 1.2; margin: 0 0 6px; letter-spacing: -0.01em; }
        h2 { font-size: 1.35rem; margin: 0 0 6px; letter-spacing: -0.005em; }
        h3 { font-size: 1rem; margin: 28px 0 6px; }
        p { margin: 0 0 14px; max-width: 84ch; }
        .soft, figcaption, .note { color: var(--soft); }
        .note { font-size: 0.9rem; }
        code { font: 0.9em "DejaVu Sans Mono", Consolas, Menlo, monospace; overflow-wrap: anywhere; }
        nav { display: flex; flex-wrap: wrap; gap: 4px 20px; padding: 14px 0 16px; font-size: 0.95rem; }
        nav a { color: var(--soft); text-decoration: none; border-bottom: 1px solid transparent; }
        nav a:hover { color: var(--ink); border-color: var(--ink); }
        section { padding: 36px 0 8px; }
        .verdict { background: var(--card); border: 1px solid var(--line); border-left: 6px solid var(--good); border-radius: 10px; padding: 18px 22px 6px; margin: 28px 0 0; }
        .verdict.is-fair { border-left-color: var(--second); } .verdict.is-poor { border-left-color: var(--bad); }
        .verdict > b { font-size: 1.5rem; letter-spacing: -0.01em; color: var(--good); }
        .verdict.is-fair > b { color: var(--second); } .verdict.is-poor > b { color: var(--bad); }
        .verdict ul { margin: 8px 0 12px; padding-left: 20px; } .verdict li { margin: 3px 0; overflow-wrap: anywhere; }
        .verdict .next { font-weight: 600; margin-right: 8px; }
        .cards { display: grid; grid-template-columns: repeat(auto-fit, minmax(184px, 1fr)); gap: 14px; padding: 28px 0 4px; }
        .card { background: var(--card); border: 1px solid var(--line); border-radius: 10px; padding: 16px 18px; }
        .card b { display: block; font-size: 1.75rem; line-height: 1.15; letter-spacing: -0.02em; font-weight: 600; font-variant-numeric: tabular-nums; }
        .card span { display: block; font-size: 0.85rem; color: var(--soft); }
        .card b span { display: inline; font-size: inherit; }
        .card .name { color: var(--ink); margin-bottom: 8px; font-weight: 600; }
        .good { color: var(--good) !important; } .bad { color: var(--bad) !important; }
        .chart { background: var(--card); border: 1px solid var(--line); border-radius: 10px; padding: 14px; margin: 16px 0; overflow-x: auto; }
        .chart svg { display: block; width: 100%; min-width: 560px; height: auto; }
        .legend { font-size: 0.9rem; margin: 0 0 4px; color: var(--soft); }
        .small { display: grid; grid-template-columns: repeat(auto-fill, minmax(190px, 1fr)); gap: 12px; margin: 16px 0; }
        .small figure { margin: 0; background: var(--card); border: 1px solid var(--line); border-radius: 10px; padding: 10px 12px 6px; }
        .small svg { display: block; width: 100%; height: auto; }
        .small figcaption { display: flex; justify-content: space-between; gap: 8px; font-size: 0.85rem; }
        .small figcaption b { color: var(--ink); font-weight: 600; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
        .key { display: inline-block; width: 11px; height: 11px; border-radius: 3px; margin: 0 4px 0 10px; vertical-align: -1px; }
        .scroll { overflow-x: auto; }
        table { border-collapse: collapse; width: 100%; font-size: 0.88rem; font-variant-numeric: tabular-nums; }
        th, td { text-align: right; padding: 4px 10px; border-bottom: 1px solid var(--line); white-space: nowrap; }
        th { color: var(--soft); font-weight: 600; vertical-align: bottom; }
        th:first-child, td:first-child, td.text, th.text { text-align: left; }
        td.long { white-space: normal; }
        details { margin: 12px 0; } summary { cursor: pointer; color: var(--first); }
        .samples { display: grid; grid-template-columns: repeat(auto-fill, minmax(290px, 1fr)); gap: 14px; margin: 16px 0; }
        .samples div { background: var(--card); border: 1px solid var(--line); border-radius: 10px; padding: 12px 16px; }
        .samples b { display: block; margin-bottom: 4px; }
        .samples .real { color: var(--soft); }
        footer { color: var(--soft); font-size: 0.85rem; padding: 36px 0 60px; }
        """;
}
