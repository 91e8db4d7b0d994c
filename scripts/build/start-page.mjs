/** The page at the root of a build with the workbench: it leads there, by relative address, wherever the folder is served. */
export const START_PAGE = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta http-equiv="refresh" content="0; url=workbench/?example">
    <title>Tunewise</title>
  </head>
  <body>
    <p><a href="workbench/?example">Tunewise in the workbench</a></p>
  </body>
</html>
`;
