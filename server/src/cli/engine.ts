// @customer-impact #quick-answer: keeps apart what takes long to load, so that git lists the files meanwhile

// One piece, and only ever imported with `await import`: many small ones take longer to load.
export { affectedBy } from "../coverage/affected/affected.ts";
export { harmedModules } from "../coverage/affected/harmed.ts";
export { focusOf, moduleGraph } from "../coverage/graph/moduleGraph.ts";
export { importSummary } from "../coverage/importCounts.ts";
export { planFor } from "../coverage/plan.ts";
export { impactOf } from "../coverage/impact/impact.ts";
export { explain as explanationOf } from "../coverage/explanation.ts";
export { baselineChange } from "../coverage/baselineChange.ts";
export { createReport, narrowed, newProblems } from "../coverage/report.ts";
export { thresholdResults } from "../coverage/thresholds.ts";
export { baselineRenames } from "../host/baselineRenames.ts";
export { analyse } from "../host/analyse.ts";
export { createLanguages } from "../languages/languages.ts";
export { listCsv } from "../reports/csv/list.ts";
export { linesAt } from "../host/revision/linesAt.ts";
export { affectedJson } from "../reports/affected/json.ts";
export { affectedMarkdown } from "../reports/affected/markdown.ts";
export { affectedText } from "../reports/affected/text.ts";
export { writeGraph } from "../reports/graph/write.ts";
export { impactJson } from "../reports/impact/json.ts";
export { impactText } from "../reports/impact/text.ts";
export { importsCsv, importsJson } from "../reports/imports/tables.ts";
export { importsText } from "../reports/imports/text.ts";
export { suggestCsv, suggestJson } from "../reports/suggest/plan.ts";
export { suggestText } from "../reports/suggest/text.ts";
export { jsonReport } from "../reports/json.ts";
export { explainText } from "../reports/text/explain.ts";
export { explainLeftOutText } from "../reports/text/explainLeftOut.ts";
export { listText } from "../reports/text/list.ts";
export { ownersText } from "../reports/text/owners.ts";
export { writeReport } from "../reports/writeReport.ts";
export { gapRules } from "../rules/gapRules.ts";
export { ruleIds } from "../rules/index.ts";
export { readConfiguration } from "../workspace/readConfiguration.ts";
export { readBaseline } from "../workspace/baseline/readBaseline.ts";
export { baselineText } from "../workspace/baseline/writeBaseline.ts";
