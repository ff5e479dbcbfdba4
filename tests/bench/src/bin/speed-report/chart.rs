//! A chart of one figure over the number of rows, both in steps of ten.

use std::path::Path;

use plotters::prelude::*;

use crate::Result;
use crate::figures::Figures;

/// Colours that colour-blind people tell apart, after Okabe and Ito.
const COLOURS: [RGBColor; 7] = [
    RGBColor(213, 94, 0),
    RGBColor(0, 114, 178),
    RGBColor(0, 158, 115),
    RGBColor(204, 121, 167),
    RGBColor(86, 180, 233),
    RGBColor(230, 159, 0),
    RGBColor(0, 0, 0),
];

/// Draws a line for each contender, on white, which is legible on any background.
pub(crate) fn draw(
    figures: &Figures,
    subject: &str,
    title: &str,
    unit: &str,
    path: &Path,
) -> Result<()> {
    let lines = lines(figures, subject)?;
    let values = || lines.iter().flat_map(|(_, points)| points.iter().map(|(_, value)| *value));
    let lowest = values().fold(f64::INFINITY, f64::min);
    let highest = values().fold(0.0, f64::max);

    let area = SVGBackend::new(path, (860, 480)).into_drawing_area();
    area.fill(&WHITE)?;
    let mut chart = ChartBuilder::on(&area)
        .caption(title, ("sans-serif", 20))
        .margin(16)
        .x_label_area_size(48)
        .y_label_area_size(72)
        .build_cartesian_2d(
            (40.0..12_000.0).log_scale().with_key_points(vec![45.0, 1_000.0, 10_000.0]),
            (lowest / 1.5..highest * 1.5).log_scale(),
        )?;
    chart
        .configure_mesh()
        .light_line_style(TRANSPARENT)
        .label_style(("sans-serif", 14))
        .x_desc("rows")
        .y_desc(unit)
        .x_label_formatter(&|rows| format!("{rows:.0}"))
        .y_label_formatter(&|value| {
            if *value < 1.0 { format!("{value:.2}") } else { value.to_string() }
        })
        .draw()?;
    for ((contender, points), colour) in lines.into_iter().zip(COLOURS.into_iter().cycle()) {
        let width = if contender == "im-errors" { 4 } else { 2 };
        let style = colour.stroke_width(width);
        let line = LineSeries::new(points, style).point_size(width + 1);
        chart
            .draw_series(line)?
            .label(contender)
            .legend(move |(x, y)| PathElement::new([(x, y), (x + 20, y)], style));
    }
    chart
        .configure_series_labels()
        .position(SeriesLabelPosition::UpperLeft)
        .label_font(("sans-serif", 14))
        .background_style(WHITE.mix(0.9))
        .border_style(BLACK.mix(0.3))
        .draw()?;
    area.present()?;
    Ok(())
}

/// A contender and its figures: (rows, value).
type Line = (&'static str, Vec<(f64, f64)>);

fn lines(figures: &Figures, subject: &str) -> Result<Vec<Line>> {
    figures
        .contenders(subject)
        .map(|contender| {
            let points = figures.sizes(subject).into_iter().map(|rows| {
                Ok((f64::from(u32::try_from(rows)?), figures.value(subject, contender, rows)?))
            });
            Ok((contender, points.collect::<Result<_>>()?))
        })
        .collect()
}
