//! Charts as SVG made by the server, each with the table of its numbers behind it. Whole numbers only: values
//! are counts or minor units of money, and come with the words they are shown as.

use std::fmt::Write;

use askama::Template;

/// Most points one chart draws; more are cut off at the end and belong into a report.
pub const POINTS_MAX: usize = 400;

/// One value of a chart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Point {
    /// What it is: a day, a reward, a stage.
    pub label: String,
    /// Its size: a count or minor units.
    pub value: i64,
    /// The value as words for the reader: `€1,250.00`.
    pub shown: String,
}

impl Point {
    /// A value with its words.
    pub fn new(label: impl Into<String>, value: i64, shown: impl Into<String>) -> Self {
        Self { label: label.into(), value, shown: shown.into() }
    }

    /// A count, shown as it is.
    pub fn count(label: impl Into<String>, value: i64) -> Self {
        Self::new(label, value, value.to_string())
    }
}

/// What a chart is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChartWords {
    /// Heading; also the picture's name for a screen reader.
    pub title: String,
    /// Heading of the table's first column.
    pub label_column: String,
    /// Heading of the table's second column.
    pub value_column: String,
    /// Words of the switch that shows the table.
    pub table_summary: String,
}

/// A finished chart; show it with `{{ chart.html|safe }}`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Chart {
    /// A `<figure>` with the SVG and its table.
    pub html: String,
}

#[derive(Template)]
#[template(path = "components/chart.html")]
struct ChartTemplate<'a> {
    words: &'a ChartWords,
    svg: &'a str,
    points: &'a [Point],
}

/// Bars side by side: one value a day, a price step, a country.
pub fn bars(words: &ChartWords, points: &[Point]) -> Result<Chart, askama::Error> {
    let shown = limited(points);
    let frame = Frame::of(shown);
    let mut svg = frame.open();
    let slot = frame.slot();
    for (point, left) in shown.iter().zip(frame.lefts()) {
        let top = frame.y(point.value.max(0));
        let bottom = frame.y(point.value.min(0));
        let gap = (slot / 5).clamp(1, 12);
        bar(
            &mut svg,
            Rect { x: left + gap / 2, y: top, width: (slot - gap).max(1), height: bottom - top },
            point,
        );
    }
    finish(words, shown, closed(&svg, shown))
}

/// A line over time with the area below it.
pub fn line(words: &ChartWords, points: &[Point]) -> Result<Chart, askama::Error> {
    let shown = limited(points);
    let frame = Frame::of(shown);
    let mut svg = frame.open();
    let half = frame.slot() / 2;
    let mut path = String::new();
    for (point, left) in shown.iter().zip(frame.lefts()) {
        let command = if path.is_empty() { 'M' } else { 'L' };
        put(&mut path, format_args!("{command}{} {}", left + half, frame.y(point.value)));
    }
    if !path.is_empty() {
        let base = frame.y(0);
        let (first, last) = (frame.left + half, frame.left + frame.slot() * (frame.count - 1) + half);
        put(
            &mut svg,
            format_args!("<path class=\"chart-area\" d=\"{path}L{last} {base}L{first} {base}Z\"/>"),
        );
        put(&mut svg, format_args!("<path class=\"chart-line\" fill=\"none\" d=\"{path}\"/>"));
    }
    for (point, left) in shown.iter().zip(frame.lefts()) {
        put(
            &mut svg,
            format_args!(
                "<circle class=\"chart-dot\" cx=\"{}\" cy=\"{}\" r=\"3\">",
                left + half,
                frame.y(point.value)
            ),
        );
        title(&mut svg, point);
        svg.push_str("</circle>");
    }
    finish(words, shown, closed(&svg, shown))
}

/// Bars one below the other, each named: the stages of a funnel, the most wanted add-ons.
pub fn funnel(words: &ChartWords, points: &[Point]) -> Result<Chart, askama::Error> {
    const WIDTH: i64 = 480;
    const ROW: i64 = 44;
    let shown = limited(points);
    let most = shown.iter().map(|point| point.value).max().unwrap_or(0).max(1);
    let rows = i64::try_from(shown.len()).unwrap_or(0);
    let mut svg = String::new();
    put(
        &mut svg,
        format_args!(
            "<svg class=\"chart chart-funnel\" viewBox=\"0 0 {WIDTH} {}\" aria-hidden=\"true\" focusable=\"false\">",
            rows * ROW
        ),
    );
    for (point, row) in shown.iter().zip(0i64..) {
        let y = row * ROW;
        // What is little can still be seen; what is nothing has no bar.
        let width = scale(point.value.max(0), most, WIDTH).max(2 * point.value.clamp(0, 1));
        put(
            &mut svg,
            format_args!(
                "<text class=\"chart-label\" x=\"0\" y=\"{}\">{}</text>",
                y + 15,
                escape(&point.label)
            ),
        );
        put(
            &mut svg,
            format_args!(
                "<text class=\"chart-value\" x=\"{WIDTH}\" y=\"{}\" text-anchor=\"end\">{}</text>",
                y + 15,
                escape(&point.shown)
            ),
        );
        put(
            &mut svg,
            format_args!(
                "<rect class=\"chart-track\" x=\"0\" y=\"{}\" width=\"{WIDTH}\" height=\"10\" rx=\"5\"/>",
                y + 23
            ),
        );
        bar(&mut svg, Rect { x: 0, y: y + 23, width, height: 10 }, point);
    }
    svg.push_str("</svg>");
    finish(words, shown, svg)
}

fn limited(points: &[Point]) -> &[Point] {
    points.get(..POINTS_MAX).unwrap_or(points)
}

fn finish(words: &ChartWords, points: &[Point], svg: String) -> Result<Chart, askama::Error> {
    Ok(Chart { html: ChartTemplate { words, svg: &svg, points }.render()? })
}

/// Where things stand in a chart with axes, in units of the view box. The picture is drawn as wide as its place
/// is; its words stand beside it as text, so that they keep their size.
struct Frame {
    left: i64,
    width: i64,
    top: i64,
    height: i64,
    count: i64,
    low: i64,
    high: i64,
    high_words: String,
}

impl Frame {
    fn of(points: &[Point]) -> Self {
        let most = points.iter().map(|point| point.value).max().unwrap_or(0);
        let least = points.iter().map(|point| point.value).min().unwrap_or(0);
        let high_words =
            points.iter().find(|point| point.value == most).map(|p| p.shown.clone()).unwrap_or_default();
        Self {
            left: 0,
            width: 480,
            top: 1,
            height: 150,
            count: i64::try_from(points.len()).unwrap_or(1).max(1),
            low: least.min(0),
            high: most.max(1),
            high_words,
        }
    }

    const fn slot(&self) -> i64 {
        let slot = self.width / self.count;
        if slot < 1 { 1 } else { slot }
    }

    fn lefts(&self) -> impl Iterator<Item = i64> {
        let (left, slot) = (self.left, self.slot());
        (0..self.count).map(move |index| left + index * slot)
    }

    fn y(&self, value: i64) -> i64 {
        let span = self.high.saturating_sub(self.low).max(1);
        self.top + self.height - scale(value.saturating_sub(self.low), span, self.height)
    }

    fn open(&self) -> String {
        let mut svg = String::new();
        let (base, right) = (self.y(0), self.left + self.width);
        put(
            &mut svg,
            format_args!(
                "<div class=\"chart-plot\" aria-hidden=\"true\"><p class=\"chart-most\">{}</p>\
                 <svg class=\"chart chart-wide\" viewBox=\"0 0 {} {}\" preserveAspectRatio=\"none\" focusable=\"false\">",
                escape(&self.high_words),
                self.width,
                self.top + self.height + 1
            ),
        );
        for quarter in 0i64..4 {
            let y = self.top + self.height * quarter / 4;
            put(
                &mut svg,
                format_args!(
                    "<line class=\"chart-grid\" x1=\"{}\" x2=\"{right}\" y1=\"{y}\" y2=\"{y}\"/>",
                    self.left
                ),
            );
        }
        put(
            &mut svg,
            format_args!(
                "<line class=\"chart-axis\" x1=\"{}\" x2=\"{right}\" y1=\"{base}\" y2=\"{base}\"/>",
                self.left
            ),
        );
        svg
    }
}

/// Names the first and the last point below the chart; between them the table does.
fn closed(svg: &str, points: &[Point]) -> String {
    let mut html = format!("{svg}</svg>");
    html.push_str("<p class=\"chart-ends\">");
    if let Some(first) = points.first() {
        put(&mut html, format_args!("<span>{}</span>", escape(&first.label)));
    }
    if let (Some(last), true) = (points.last(), points.len() > 1) {
        put(&mut html, format_args!("<span>{}</span>", escape(&last.label)));
    }
    html.push_str("</p></div>");
    html
}

#[derive(Clone, Copy)]
struct Rect {
    x: i64,
    y: i64,
    width: i64,
    height: i64,
}

fn bar(svg: &mut String, rect: Rect, point: &Point) {
    let Rect { x, y, width, height } = rect;
    let round = (width / 4).min(4);
    put(
        svg,
        format_args!(
            "<rect class=\"chart-bar\" x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{}\" rx=\"{round}\">",
            height.max(0)
        ),
    );
    title(svg, point);
    svg.push_str("</rect>");
}

fn title(svg: &mut String, point: &Point) {
    put(svg, format_args!("<title>{}: {}</title>", escape(&point.label), escape(&point.shown)));
}

/// `value / whole` of `length`, without overflow.
fn scale(value: i64, whole: i64, length: i64) -> i64 {
    let scaled = i128::from(value) * i128::from(length) / i128::from(whole.max(1));
    i64::try_from(scaled).unwrap_or(length)
}

fn put(text: &mut String, arguments: std::fmt::Arguments<'_>) {
    // Writing to a String cannot fail.
    let _ = text.write_fmt(arguments);
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words() -> ChartWords {
        ChartWords {
            title: "Pledges a day".into(),
            label_column: "Day".into(),
            value_column: "Pledges".into(),
            table_summary: "Show as a table".into(),
        }
    }

    #[test]
    fn the_numbers_behind_a_chart_can_be_read() {
        let chart = bars(&words(), &[Point::count("Monday", 3), Point::count("Tuesday", 0)]).unwrap();
        assert!(
            chart.html.contains("<table") && chart.html.contains("Monday") && chart.html.contains("<svg")
        );
        assert!(!chart.html.contains("style="), "the content policy refuses inline style");
    }

    #[test]
    fn words_beside_a_stretched_chart_keep_their_size() {
        for draw in [bars, line] {
            let html = draw(&words(), &[Point::count("Monday", 3), Point::count("Tuesday", 7)]).unwrap().html;
            assert!(html.contains("preserveAspectRatio=\"none\"") && !html.contains("<text"), "{html}");
            assert!(html.contains("<p class=\"chart-most\">7</p>"), "{html}");
            assert!(html.contains("<span>Monday</span><span>Tuesday</span>"), "{html}");
        }
    }

    #[test]
    fn hostile_names_and_extreme_values_stay_harmless() {
        let points = [
            Point::count("<script>alert(1)</script>", i64::MAX),
            Point::count("\"&", i64::MIN),
            Point::count("", 0),
        ];
        for draw in [bars, line, funnel] {
            let html = draw(&words(), &points).unwrap().html;
            assert!(!html.contains("<script>"), "{html}");
        }
    }

    #[test]
    fn no_points_and_very_many_points_can_be_drawn() {
        let many: Vec<Point> = (0..2000).map(|day| Point::count(day.to_string(), day)).collect();
        for draw in [bars, line, funnel] {
            assert!(draw(&words(), &[]).unwrap().html.contains("<svg"));
            assert_eq!(draw(&words(), &many).unwrap().html.matches("<tr>").count(), POINTS_MAX + 1);
        }
    }
}
