// Draws the charts of a page with the colours of the tokens; a table with the same numbers stands below each.
(() => {
  'use strict';
  const tokens = ['ink', 'quiet', 'line', 'paper', 'good', 'busy', 'warn', 'bad', 'off'];

  // The canvas knows no light-dark(): a probe tells what a token is at the moment.
  const palette = () => {
    const probe = document.createElement('i');
    document.body.append(probe);
    const colours = {};
    for (const token of tokens) {
      probe.style.color = `var(--${token})`;
      colours[token] = getComputedStyle(probe).color;
    }
    probe.remove();
    return colours;
  };

  const option = (data, colours) => {
    const bars = data.kind === 'bars';
    const text = { color: colours.quiet };
    const names = { type: 'category', data: data.labels, axisLabel: text, axisLine: { lineStyle: { color: colours.line } }, axisTick: { show: false }, inverse: bars };
    const values = { type: 'value', minInterval: 1, axisLabel: { ...text, formatter: data.unit ? `{value} ${data.unit}` : '{value}' }, splitLine: { lineStyle: { color: colours.line } } };
    return {
      animation: false,
      backgroundColor: 'transparent',
      textStyle: { fontFamily: 'inherit' },
      grid: { left: 8, right: 16, top: bars ? 8 : 36, bottom: 8, containLabel: true },
      legend: { show: !bars, top: 0, left: 0, textStyle: { color: colours.ink }, icon: 'roundRect' },
      tooltip: { trigger: 'axis', axisPointer: { type: 'shadow' }, backgroundColor: colours.paper, borderColor: colours.line, textStyle: { color: colours.ink } },
      xAxis: bars ? values : names,
      yAxis: bars ? names : values,
      series: data.series.map((each) => ({ type: 'bar', name: each.name, stack: bars ? undefined : 'all', data: each.values, barMaxWidth: 28, itemStyle: { color: colours[each.token] } })),
    };
  };

  const draw = () => {
    const colours = palette();
    for (const place of document.querySelectorAll('[data-chart]')) {
      const chart = window.echarts.getInstanceByDom(place) || window.echarts.init(place, null, { renderer: 'svg' });
      chart.setOption(option(JSON.parse(place.dataset.chart), colours), true);
    }
  };

  if (!window.echarts) return;
  draw();
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', draw);
  window.addEventListener('resize', () => document.querySelectorAll('[data-chart]').forEach((place) => window.echarts.getInstanceByDom(place)?.resize()));
})();
