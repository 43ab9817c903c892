//! From an uploaded file to the picture that is shown: upright, without anything the camera wrote into it (place,
//! owner, time), and small enough for a phone.

use std::io::Cursor;
use std::sync::{Mutex, PoisonError};

use image::codecs::jpeg::JpegEncoder;
use image::metadata::Orientation;
use image::{DynamicImage, ImageDecoder, ImageError, ImageFormat, ImageReader, Limits};

use super::pictures::{PICTURE_BYTES_MAX, PICTURE_MIB_MAX, kind_of};
use crate::model::PictureKind;
use crate::problem::{FieldProblem, FieldProblems};

/// The longer side of a stored picture, in pixels: a phone's width three times over.
pub const PICTURE_SIDE_PX: u32 = 1_600;
/// The longer side of the version for lists, in pixels.
pub const SMALL_PICTURE_SIDE_PX: u32 = 480;
/// Most million pixels of an upload: the largest that phones make.
const MEGAPIXELS_MAX: u32 = 50;
/// Longest side of an upload, in pixels.
const UPLOAD_SIDE_PX_MAX: u32 = 20_000;
/// Most memory that taking one apart may use.
const DECODING_BYTES_MAX: u64 = 256 * 1024 * 1024;
/// A drawing without transparent places stays a PNG up to this size; above, it is a photograph and becomes a JPEG.
const OPAQUE_PNG_BYTES_MAX: usize = 200_000;
/// Beyond this the eye sees no difference and the file only grows.
const JPEG_QUALITY: u8 = 82;

/// One at a time: two uploads at once must not take twice the memory.
static ONE_AT_A_TIME: Mutex<()> = Mutex::new(());

/// A picture as it is stored, made by [`prepare_picture`].
#[derive(Clone, PartialEq, Eq)]
pub struct ReadyPicture {
    pub(crate) kind: PictureKind,
    pub(crate) width_px: u32,
    pub(crate) height_px: u32,
    pub(crate) bytes: Vec<u8>,
    /// `None` when the picture itself is as small.
    pub(crate) small_bytes: Option<Vec<u8>>,
}

impl std::fmt::Debug for ReadyPicture {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let (width, height, bytes) = (self.width_px, self.height_px, self.bytes.len());
        write!(f, "ReadyPicture({:?}, {width} × {height} px, {bytes} bytes)", self.kind)
    }
}

/// Takes an uploaded file apart and makes the picture to be stored: PNG, JPEG or WebP of at most
/// [`PICTURE_BYTES_MAX`], turned upright, in at most [`PICTURE_SIDE_PX`], nothing kept but what is seen. Takes up to
/// a second: not for a transaction.
///
/// # Errors
/// What is wrong with the field `file`: no picture, too large, too many pixels, broken.
pub fn prepare_picture(bytes: &[u8]) -> Result<ReadyPicture, FieldProblems> {
    ready(bytes).map_err(|problem| {
        let mut problems = FieldProblems::new();
        problems.add("file", problem);
        problems
    })
}

fn ready(bytes: &[u8]) -> Result<ReadyPicture, FieldProblem> {
    if bytes.len() > PICTURE_BYTES_MAX {
        return Err(FieldProblem::FileTooLarge { maximum_mib: PICTURE_MIB_MAX });
    }
    let uploaded = kind_of(bytes).ok_or(FieldProblem::NotAPicture)?;
    // Whoever panicked in there left nothing behind that matters.
    let _one = ONE_AT_A_TIME.lock().unwrap_or_else(PoisonError::into_inner);
    let shown = seen(bytes, uploaded)?;
    let small = (shown.width().max(shown.height()) > SMALL_PICTURE_SIDE_PX)
        .then(|| shown.thumbnail(SMALL_PICTURE_SIDE_PX, SMALL_PICTURE_SIDE_PX));
    let (kind, bytes) = encoded(&shown, uploaded)?;
    let small_bytes = small.map(|small| encode(&small, kind)).transpose()?;
    Ok(ReadyPicture { kind, width_px: shown.width(), height_px: shown.height(), bytes, small_bytes })
}

/// What is seen of the file, upright and not larger than it is stored.
fn seen(bytes: &[u8], kind: PictureKind) -> Result<DynamicImage, FieldProblem> {
    let format = match kind {
        PictureKind::Png => ImageFormat::Png,
        PictureKind::Jpeg => ImageFormat::Jpeg,
        PictureKind::Webp => ImageFormat::WebP,
    };
    let mut limits = Limits::default();
    limits.max_image_width = Some(UPLOAD_SIDE_PX_MAX);
    limits.max_image_height = Some(UPLOAD_SIDE_PX_MAX);
    limits.max_alloc = Some(DECODING_BYTES_MAX);
    let mut reader = ImageReader::with_format(Cursor::new(bytes), format);
    reader.limits(limits);
    let mut decoder = reader.into_decoder().map_err(|error| problem(&error))?;
    let (width, height) = decoder.dimensions();
    if u64::from(width) * u64::from(height) > u64::from(MEGAPIXELS_MAX) * 1_000_000 {
        return Err(FieldProblem::TooManyPixels { megapixels: MEGAPIXELS_MAX });
    }
    // The decoders keep their limit only where they are asked by another way.
    if decoder.total_bytes() > DECODING_BYTES_MAX {
        return Err(FieldProblem::TooManyPixels { megapixels: MEGAPIXELS_MAX });
    }
    // What a camera wrote wrongly is as if it had written nothing.
    let orientation = decoder.orientation().unwrap_or(Orientation::NoTransforms);
    let mut picture = DynamicImage::from_decoder(decoder).map_err(|error| problem(&error))?;
    if width.max(height) > PICTURE_SIDE_PX {
        picture = picture.thumbnail(PICTURE_SIDE_PX, PICTURE_SIDE_PX);
    }
    picture.apply_orientation(orientation);
    Ok(picture)
}

/// A PNG where something is transparent or the drawing is small, else a JPEG.
fn encoded(picture: &DynamicImage, uploaded: PictureKind) -> Result<(PictureKind, Vec<u8>), FieldProblem> {
    let is_transparent =
        picture.color().has_alpha() && picture.to_rgba8().pixels().any(|pixel| pixel.0.last() != Some(&255));
    if is_transparent {
        return Ok((PictureKind::Png, encode(picture, PictureKind::Png)?));
    }
    if uploaded == PictureKind::Png {
        let png = encode(picture, PictureKind::Png)?;
        if png.len() <= OPAQUE_PNG_BYTES_MAX {
            return Ok((PictureKind::Png, png));
        }
    }
    Ok((PictureKind::Jpeg, encode(picture, PictureKind::Jpeg)?))
}

fn encode(picture: &DynamicImage, kind: PictureKind) -> Result<Vec<u8>, FieldProblem> {
    let mut bytes = Cursor::new(Vec::new());
    let done = match kind {
        PictureKind::Jpeg => {
            let pixels = DynamicImage::ImageRgb8(picture.to_rgb8());
            JpegEncoder::new_with_quality(&mut bytes, JPEG_QUALITY).encode_image(&pixels)
        }
        // 16 bits a channel are twice the bytes, and no screen shows them.
        PictureKind::Png | PictureKind::Webp if picture.color().has_alpha() => {
            DynamicImage::ImageRgba8(picture.to_rgba8()).write_to(&mut bytes, ImageFormat::Png)
        }
        PictureKind::Png | PictureKind::Webp => {
            DynamicImage::ImageRgb8(picture.to_rgb8()).write_to(&mut bytes, ImageFormat::Png)
        }
    };
    done.map_err(|error| problem(&error))?;
    Ok(bytes.into_inner())
}

fn problem(error: &ImageError) -> FieldProblem {
    match error {
        ImageError::Limits(_) => FieldProblem::TooManyPixels { megapixels: MEGAPIXELS_MAX },
        _ => FieldProblem::BrokenPicture,
    }
}

#[cfg(test)]
mod tests {
    use image::RgbImage;

    use super::*;

    fn drawn(width: u32, height: u32) -> DynamicImage {
        let byte = |n: u32| u8::try_from(n % 251).unwrap();
        RgbImage::from_fn(width, height, |x, y| image::Rgb([byte(x * 7 + y), byte(x * y), byte(x + y * 3)]))
            .into()
    }

    fn file(picture: &DynamicImage, format: ImageFormat) -> Vec<u8> {
        let mut bytes = Cursor::new(Vec::new());
        picture.write_to(&mut bytes, format).unwrap();
        bytes.into_inner()
    }

    fn size_of(bytes: &[u8]) -> (u32, u32) {
        let picture = image::load_from_memory(bytes).unwrap();
        (picture.width(), picture.height())
    }

    fn contains(bytes: &[u8], part: &[u8]) -> bool {
        bytes.windows(part.len()).any(|window| window == part)
    }

    /// A JPEG as a phone held upright writes it: lying on its side, with a note to turn it and where it was taken.
    fn phone_photo() -> Vec<u8> {
        let jpeg = file(&drawn(2000, 1500), ImageFormat::Jpeg);
        let mut exif = b"Exif\0\0II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0\x06\0\0\0\0\0\0\0".to_vec();
        exif.extend_from_slice(b"GPS 52.2297N 21.0122E");
        let length = u16::try_from(exif.len() + 2).unwrap().to_be_bytes();
        [&jpeg[..2], &[0xff, 0xe1], &length, &exif, &jpeg[2..]].concat()
    }

    #[test]
    fn a_photo_of_a_phone_stands_upright_is_small_and_does_not_say_where_it_was_taken() {
        let photo = phone_photo();
        assert!(contains(&photo, b"52.2297N"));
        let ready = prepare_picture(&photo).unwrap();
        assert_eq!((ready.kind, ready.width_px, ready.height_px), (PictureKind::Jpeg, 1200, 1600));
        let small = ready.small_bytes.as_ref().unwrap();
        assert_eq!((size_of(&ready.bytes), size_of(small)), ((1200, 1600), (360, 480)));
        for stored in [&ready.bytes, small] {
            assert!(!contains(stored, b"Exif") && !contains(stored, b"52.2297N"));
        }
    }

    #[test]
    fn the_first_view_of_a_list_stays_light() {
        // As much detail as photographs of products have: soft areas with edges.
        let byte = |n: u32| u8::try_from(n % 256).unwrap();
        let photo = RgbImage::from_fn(1600, 1600, |x, y| {
            let light = if (x / 100 + y / 100) % 2 == 0 { 0 } else { 60 };
            image::Rgb([byte(x / 16 + light), byte(y / 16 + light), byte((x + y) / 32 + light)])
        });
        let ready = prepare_picture(&file(&photo.into(), ImageFormat::Jpeg)).unwrap();
        let small = ready.small_bytes.unwrap();
        assert!(small.len() < 40_000, "{}", small.len());
        // Even a picture of noise, which no photograph is, stays below a quarter of what was sent before.
        let noise = prepare_picture(&file(&drawn(1600, 1600), ImageFormat::Jpeg)).unwrap();
        assert!(noise.small_bytes.unwrap().len() < 200_000);
    }

    #[test]
    fn a_drawing_stays_a_png_and_keeps_what_is_transparent() {
        let mut drawing = image::RgbaImage::from_pixel(600, 300, image::Rgba([200, 30, 30, 255]));
        drawing.put_pixel(0, 0, image::Rgba([0, 0, 0, 0]));
        let ready = prepare_picture(&file(&drawing.into(), ImageFormat::Png)).unwrap();
        assert_eq!(ready.kind, PictureKind::Png);
        let again = image::load_from_memory(&ready.bytes).unwrap().to_rgba8();
        assert_eq!(again.get_pixel(0, 0).0[3], 0);
        assert_eq!(size_of(&ready.small_bytes.unwrap()), (480, 240));
        let icon = prepare_picture(&file(&drawn(40, 40), ImageFormat::Png)).unwrap();
        assert_eq!((icon.kind, icon.small_bytes), (PictureKind::Png, None));
        let photo = prepare_picture(&file(&drawn(900, 900), ImageFormat::WebP)).unwrap();
        assert_eq!(photo.kind, PictureKind::Jpeg);
    }

    /// CRC-32 as PNG uses it (RFC 2083, appendix 15).
    fn crc(bytes: &[u8]) -> u32 {
        !bytes.iter().fold(u32::MAX, |crc, byte| {
            (0..8).fold(crc ^ u32::from(*byte), |crc, _| {
                (crc >> 1) ^ if crc & 1 == 1 { 0xedb8_8320 } else { 0 }
            })
        })
    }

    /// A PNG of a few bytes that says it has this many pixels.
    fn said_to_be(width: u32, height: u32) -> Vec<u8> {
        said_to_be_of(file(&drawn(1, 1), ImageFormat::Png), width, height)
    }

    fn said_to_be_of(mut png: Vec<u8>, width: u32, height: u32) -> Vec<u8> {
        png[16..20].copy_from_slice(&width.to_be_bytes());
        png[20..24].copy_from_slice(&height.to_be_bytes());
        let sum = crc(&png[12..29]);
        png[29..33].copy_from_slice(&sum.to_be_bytes());
        png
    }

    #[test]
    fn a_bomb_is_refused_before_it_is_unpacked() {
        let too_many = FieldProblem::TooManyPixels { megapixels: MEGAPIXELS_MAX };
        for (width, height) in [(60_000, 60_000), (19_000, 19_000), (u32::MAX >> 1, 1)] {
            let problems = prepare_picture(&said_to_be(width, height)).unwrap_err();
            assert_eq!(problems.entries()[0], ("file".to_owned(), too_many.clone()), "{width} × {height}");
        }
    }

    #[test]
    fn a_picture_of_sixteen_bits_a_channel_is_refused_before_it_takes_more_memory_than_it_may() {
        let mut bytes = Cursor::new(Vec::new());
        let deep = image::ImageBuffer::from_pixel(1, 1, image::Rgba([9_u16, 9, 9, 9]));
        DynamicImage::ImageRgba16(deep).write_to(&mut bytes, ImageFormat::Png).unwrap();
        let png = said_to_be_of(bytes.into_inner(), 7_000, 7_000);
        let problems = prepare_picture(&png).unwrap_err();
        let too_many = FieldProblem::TooManyPixels { megapixels: MEGAPIXELS_MAX };
        assert_eq!(problems.entries()[0], ("file".to_owned(), too_many));
    }

    #[test]
    fn what_is_broken_or_no_picture_is_said_so() {
        let png = file(&drawn(300, 300), ImageFormat::Png);
        for (bytes, wanted) in [
            (&png[..png.len() / 2], FieldProblem::BrokenPicture),
            (b"\x89PNG\r\n\x1a\n-rest".as_slice(), FieldProblem::BrokenPicture),
            (b"\xff\xd8\xff\xe0\0\0".as_slice(), FieldProblem::BrokenPicture),
            (b"RIFF\x10\0\0\0WEBPVP8 ".as_slice(), FieldProblem::BrokenPicture),
            (b"<svg onload=alert(1)>".as_slice(), FieldProblem::NotAPicture),
        ] {
            let problems = prepare_picture(bytes).unwrap_err();
            assert_eq!(problems.entries()[0], ("file".to_owned(), wanted));
        }
        let huge = prepare_picture(&vec![0; PICTURE_BYTES_MAX + 1]).unwrap_err();
        assert_eq!(huge.entries()[0].1, FieldProblem::FileTooLarge { maximum_mib: PICTURE_MIB_MAX });
    }
}
