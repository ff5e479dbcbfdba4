//! A chart of one subject over its sizes.

use std::path::Path;

use plotters::prelude::*;

use crate::Result;
use crate::figures::Figures;
use crate::format::thousands;
use crate::subject::{IM_ERRORS, Subject};

/// The Okabe-Ito palette, which color-blind people can distinguish.
const COLORS: [RGBColor; 7] = [
    RGBColor(213, 94, 0),
    RGBColor(0, 114, 178),
    RGBColor(0, 158, 115),
    RGBColor(204, 121, 167),
    RGBColor(86, 180, 233),
    RGBColor(230, 159, 0),
    RGBColor(0, 0, 0),
];

pub(crate) struct Chart {
    pub(crate) subject: Subject,
    pub(crate) title: &'static str,
    /// What the vertical axis shows.
    pub(crate) unit: &'static str,
    pub(crate) file: &'static str,
}

/// A contender and its points: a position and a value.
type Line = (&'static str, Vec<(f64, f64)>);

impl Chart {
    /// Draws a line for each contender on white, which is legible on any background. Both axes are
    /// logarithmic.
    pub(crate) fn draw(&self, figures: &Figures, folder: &Path) -> Result<()> {
        let path = folder.join(self.file);
        let sizes = figures.sizes(&self.subject);
        let lines = self.lines(figures, &sizes)?;
        let values = || lines.iter().flat_map(|(_, points)| points.iter().map(|(_, value)| *value));
        let lowest = values().fold(f64::INFINITY, f64::min);
        let highest = values().fold(0.0, f64::max);
        let top = highest * headroom(lines.len(), highest / lowest);
        let positions = sizes.iter().map(|size| position(*size)).collect::<Result<Vec<f64>>>()?;
        let [first, last] = [positions.first(), positions.last()].map(|end| *end.unwrap_or(&1.0));
        let margin = (last / first).powf(0.05);

        let area = SVGBackend::new(&path, (860, 480)).into_drawing_area();
        area.fill(&WHITE)?;
        let mut chart = ChartBuilder::on(&area)
            .caption(self.title, ("sans-serif", 20))
            .margin(16)
            .x_label_area_size(48)
            .y_label_area_size(72)
            .build_cartesian_2d(
                (first / margin..last * margin).log_scale().with_key_points(positions),
                (lowest / 1.5..top).log_scale().with_key_points(key_points(lowest / 1.5, top)),
            )?;
        chart
            .configure_mesh()
            .light_line_style(TRANSPARENT)
            .label_style(("sans-serif", 14))
            .x_desc(self.subject.counted)
            .y_desc(self.unit)
            .x_label_formatter(&|at| label(&sizes, *at))
            .y_label_formatter(&f64::to_string)
            .draw()?;
        for ((contender, points), color) in lines.into_iter().zip(COLORS.into_iter().cycle()) {
            let width = if contender == IM_ERRORS { 4 } else { 2 };
            let style = color.stroke_width(width);
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

    fn lines(&self, figures: &Figures, sizes: &[usize]) -> Result<Vec<Line>> {
        let mut lines = Vec::new();
        for contender in figures.contenders(&self.subject) {
            let mut points = Vec::new();
            for &size in sizes {
                if let Some(value) = figures.find(&self.subject, contender, size) {
                    points.push((position(size)?, value));
                }
            }
            lines.push((contender, points));
        }
        Ok(lines)
    }
}

/// Returns the position of a size on a logarithmic axis. Sizes are increased by 1 because such an axis has
/// no 0.
fn position(size: usize) -> Result<f64> {
    Ok(f64::from(u32::try_from(size)?) + 1.0)
}

/// Returns the label of the size at a position.
fn label(sizes: &[usize], at: f64) -> String {
    let is_at = |size: &&usize| position(**size).is_ok_and(|position| (position - at).abs() < 0.5);
    sizes.iter().find(is_at).map(|size| thousands(*size)).unwrap_or_default()
}

/// Returns the factor between the highest value and the upper end of the axis. It makes room for a legend
/// with this number of lines.
fn headroom(lines: usize, range: f64) -> f64 {
    let share = (18.0 * f64::from(u32::try_from(lines).unwrap_or(0)) + 40.0) / 370.0;
    (range * 1.5).powf(share / (1.0 - share))
}

/// Returns 1, 2 and 5 times each power of ten between these values.
fn key_points(lowest: f64, highest: f64) -> Vec<f64> {
    let powers = (-9..=9).map(|exponent| 10.0_f64.powi(exponent));
    let points = powers.flat_map(|power| [1.0, 2.0, 5.0].map(|digit| digit * power));
    points.filter(|point| (lowest..=highest).contains(point)).collect()
}
