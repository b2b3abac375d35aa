"use strict";
// Draws the charts; the table beside each has the same figures.
// Told apart by lightness and by pattern: plain, hatched, dotted.
const ink = "#1b1b1b";
const fills = [
  { color: "#3f6f9f" },
  { color: "#ffffff", borderColor: ink, borderWidth: 1, decal: { color: ink, dashArrayX: [1, 0], dashArrayY: [2, 4], rotation: -Math.PI / 4 } },
  { color: "#c9c9c9", borderColor: ink, borderWidth: 1, decal: { color: ink, symbol: "circle", symbolSize: .6, dashArrayX: [[6, 6], [0, 6, 6, 0]], dashArrayY: [6, 0] } },
];
const grouped = number => number.toLocaleString("en-US");
const bars = ({ labels, series }, lying, narrow) => {
  const sums = labels.map((label, i) => series.reduce((sum, one) => sum + one.values[i], 0));
  const named = { type: "category", data: labels, inverse: lying, axisTick: { show: false }, axisLabel: { color: ink, interval: 0, fontSize: 12 } };
  const counted = { type: "value", minInterval: 1, axisLabel: { show: !narrow, color: ink, formatter: grouped }, splitLine: { lineStyle: { color: "#ddd" } } };
  const drawn = series.map((one, i) => ({ type: "bar", stack: "all", name: one.name, data: one.values.map(value => value || null), itemStyle: fills[i], barMaxWidth: 56 }));
  const ends = { type: "bar", stack: "all", name: "", data: labels.map(() => 0), silent: true,
    label: { show: true, position: lying ? "right" : "top", color: ink, fontWeight: "bold", formatter: bar => grouped(sums[bar.dataIndex]) } };
  return {
    animation: false, textStyle: { fontFamily: getComputedStyle(document.body).fontFamily },
    grid: { left: 8, right: narrow ? 72 : 48, top: narrow ? 16 + 26 * series.length : 40, bottom: 8, containLabel: true },
    legend: { left: 0, top: 0, orient: narrow ? "vertical" : "horizontal", data: series.map(one => one.name), textStyle: { color: ink, fontSize: 13 }, selectedMode: false, itemWidth: 28 },
    xAxis: lying ? counted : named, yAxis: lying ? named : counted, series: [...drawn, ends],
  };
};
for (const box of document.querySelectorAll("[data-chart]")) {
  const data = JSON.parse(box.dataset.chart);
  if (!data.labels.length) continue;
  box.parentNode.hidden = false;
  // Bars that stand have no room for their labels on a telephone.
  const narrow = box.clientWidth < 480, lying = data.lying || narrow;
  if (lying) box.style.height = 7 + 3 * data.labels.length + "rem";
  echarts.init(box, null, { renderer: "svg" }).setOption(bars(data, lying, narrow));
}
