//! Whether white text on a colour can be read: WCAG 2.2, success criterion 1.4.3, contrast (minimum).

use crate::model::BrandColour;

/// The contrast that normal text needs, in hundredths: 4.5 : 1.
pub const CONTRAST_PERCENT_MIN: u32 = 450;

/// Contrast of white text on the colour, in hundredths (2100 is the most, on black), rounded down.
pub fn contrast_with_white_percent(colour: &BrandColour) -> u32 {
    let channel = |at: usize| {
        let digits = colour.hex().get(at..at + 2).unwrap_or("ff"); // six digits by construction
        let value = usize::from_str_radix(digits, 16).unwrap_or(255);
        LINEAR.get(value).copied().unwrap_or(100_000)
    };
    // Relative luminance in hundred-thousandths, rounded up, so that the contrast is never told too high.
    let luminance = (2126 * channel(0) + 7152 * channel(2) + 722 * channel(4)).div_ceil(10_000);
    (100_000 + 5_000) * 100 / (luminance + 5_000)
}

/// The linear value of each sRGB channel, in hundred-thousandths (IEC 61966-2-1).
const LINEAR: [u32; 256] = [
    0, 30, 61, 91, 121, 152, 182, 212, 243, 273, 304, 335, 368, 402, 439, 478, 518, 561, 605, 651, 700, 750,
    802, 857, 913, 972, 1033, 1096, 1161, 1229, 1298, 1370, 1444, 1521, 1600, 1681, 1764, 1850, 1938, 2029,
    2122, 2217, 2315, 2416, 2519, 2624, 2732, 2843, 2956, 3071, 3190, 3310, 3434, 3560, 3689, 3820, 3955,
    4092, 4231, 4374, 4519, 4667, 4817, 4971, 5127, 5286, 5448, 5613, 5781, 5951, 6125, 6301, 6480, 6663,
    6848, 7036, 7227, 7421, 7619, 7819, 8022, 8228, 8438, 8650, 8866, 9084, 9306, 9531, 9759, 9990, 10_224,
    10_462, 10_702, 10_946, 11_193, 11_444, 11_697, 11_954, 12_214, 12_477, 12_744, 13_014, 13_287, 13_563,
    13_843, 14_126, 14_413, 14_703, 14_996, 15_293, 15_593, 15_896, 16_203, 16_513, 16_827, 17_144, 17_465,
    17_789, 18_116, 18_447, 18_782, 19_120, 19_462, 19_807, 20_156, 20_508, 20_864, 21_223, 21_586, 21_953,
    22_323, 22_697, 23_074, 23_455, 23_840, 24_228, 24_620, 25_016, 25_415, 25_818, 26_225, 26_636, 27_050,
    27_468, 27_889, 28_315, 28_744, 29_177, 29_614, 30_054, 30_499, 30_947, 31_399, 31_855, 32_314, 32_778,
    33_245, 33_716, 34_191, 34_670, 35_153, 35_640, 36_131, 36_625, 37_124, 37_626, 38_133, 38_643, 39_157,
    39_676, 40_198, 40_724, 41_254, 41_789, 42_327, 42_869, 43_415, 43_966, 44_520, 45_079, 45_641, 46_208,
    46_778, 47_353, 47_932, 48_515, 49_102, 49_693, 50_289, 50_888, 51_492, 52_100, 52_712, 53_328, 53_948,
    54_572, 55_201, 55_834, 56_471, 57_112, 57_758, 58_408, 59_062, 59_720, 60_383, 61_050, 61_721, 62_396,
    63_076, 63_760, 64_448, 65_141, 65_837, 66_539, 67_244, 67_954, 68_669, 69_387, 70_110, 70_838, 71_569,
    72_306, 73_046, 73_791, 74_540, 75_294, 76_052, 76_815, 77_582, 78_354, 79_130, 79_910, 80_695, 81_485,
    82_279, 83_077, 83_880, 84_687, 85_499, 86_316, 87_137, 87_962, 88_792, 89_627, 90_466, 91_310, 92_158,
    93_011, 93_869, 94_731, 95_597, 96_469, 97_345, 98_225, 99_110, 100_000,
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn known_colours_have_their_known_contrast() {
        // Expected values from the formula of WCAG 2.2 in exact arithmetic, rounded down.
        for (hex, expected) in
            [("000000", 2100), ("ffffff", 100), ("767676", 454), ("777777", 447), ("ff0000", 399)]
        {
            let ratio = contrast_with_white_percent(&BrandColour::parse(hex).unwrap());
            assert!(ratio.abs_diff(expected) <= 1, "{hex}: {ratio}");
        }
    }
}
