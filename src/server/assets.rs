//! The built browser files: read once at start, served from memory, compressed before.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use bytes::Bytes;
use sha2::{Digest, Sha256};

/// The list of the parts of the WebAssembly, which is not served itself.
const PARTS: &str = "pkg/parts.json";

/// The files of `pkg/` under the hash of their content, and those at the root.
pub struct Assets {
    files: BTreeMap<String, Asset>,
    /// The names of the files of each part of the WebAssembly but the main one.
    parts: BTreeMap<String, Vec<String>>,
    /// What names the build in the addresses.
    pub version: String,
}

struct Asset {
    media_type: &'static str,
    plain: Bytes,
    brotli: Option<Bytes>,
    gzip: Option<Bytes>,
    /// Whether the address names the content, so that it may be kept for ever.
    is_named_by_content: bool,
}

/// Why the browser files cannot be served.
#[derive(Debug, thiserror::Error)]
#[error("{path}: {source}; build them with tools/build")]
pub struct AssetsFault {
    path: PathBuf,
    source: std::io::Error,
}

impl Assets {
    /// Reads all files of a folder that `tools/build` made.
    ///
    /// # Errors
    /// The first file that cannot be read.
    pub fn load(site: &Path) -> Result<Self, AssetsFault> {
        let mut found = BTreeMap::new();
        collect(site, "", &mut found)?;
        let parts = parts_in(site, &found)?;
        let mut hasher = Sha256::new();
        for (path, content) in found
            .iter()
            .filter(|(path, _)| path.starts_with("pkg/") && !is_compressed(path))
        {
            hasher.update(path.as_bytes());
            hasher.update(content);
        }
        let version = hex::encode(&hasher.finalize()[..6]);
        let mut files = BTreeMap::new();
        let served = |path: &str| !is_compressed(path) && path != PARTS;
        for (path, content) in found.iter().filter(|(path, _)| served(path)) {
            let address = path
                .strip_prefix("pkg/")
                .map_or_else(|| format!("/{path}"), |rest| format!("/pkg/{version}/{rest}"));
            let asset = Asset {
                media_type: media_type(path),
                plain: content.clone(),
                brotli: found.get(&format!("{path}.br")).cloned(),
                gzip: found.get(&format!("{path}.gz")).cloned(),
                is_named_by_content: address.starts_with("/pkg/"),
            };
            files.insert(address, asset);
        }
        Ok(Self { files, parts, version })
    }

    /// The address of a file of `pkg/`.
    pub fn address(&self, name: &str) -> String {
        format!("/pkg/{}/{name}", self.version)
    }

    /// The addresses of the files at the root, for the router.
    pub fn root_files(&self) -> impl Iterator<Item = &str> {
        self.files
            .keys()
            .filter(|path| !path.starts_with("/pkg/"))
            .map(String::as_str)
    }

    /// The addresses of the files of a part of the WebAssembly; none for a part that this build does not have.
    pub fn addresses_of_part(&self, part: &str) -> Vec<String> {
        let files = self.parts.get(part).map(Vec::as_slice).unwrap_or_default();
        files.iter().map(|file| self.address(file)).collect()
    }

    /// The addresses of what the pages of a part are made of: the build without its other parts, and the fonts.
    pub fn needed_offline(&self, part: &str) -> Vec<&str> {
        let own = self.parts.get(part);
        let is_of_another = |path: &str| {
            let name = path.rsplit('/').next().unwrap_or_default();
            let lists = |files: &Vec<String>| files.iter().any(|file| file == name);
            self.parts.values().any(lists) && !own.is_some_and(lists)
        };
        let paths = self.files.keys().map(String::as_str);
        let needed =
            paths.filter(|path| path.starts_with("/pkg/") || path.ends_with(".woff2") || path.starts_with("/favicon"));
        needed.filter(|path| !is_of_another(path)).collect()
    }

    /// The file at an address, in the coding that the request prefers.
    pub fn answer(&self, path: &str, request: &HeaderMap) -> Response {
        let Some(asset) = self.files.get(path) else {
            return StatusCode::NOT_FOUND.into_response();
        };
        let accepts = |coding: &str| {
            request
                .get(header::ACCEPT_ENCODING)
                .and_then(|it| it.to_str().ok())
                .is_some_and(|it| it.contains(coding))
        };
        let (body, coding) = match (&asset.brotli, &asset.gzip) {
            (Some(brotli), _) if accepts("br") => (brotli.clone(), Some("br")),
            (_, Some(gzip)) if accepts("gzip") => (gzip.clone(), Some("gzip")),
            _ => (asset.plain.clone(), None),
        };
        let mut response = body.into_response();
        let headers = response.headers_mut();
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(asset.media_type));
        headers.insert(header::VARY, HeaderValue::from_static("accept-encoding"));
        if let Some(coding) = coding {
            headers.insert(header::CONTENT_ENCODING, HeaderValue::from_static(coding));
        }
        let kept = if asset.is_named_by_content {
            "public, max-age=31536000, immutable"
        } else {
            "public, max-age=86400"
        };
        headers.insert(HeaderName::from_static("cache-control"), HeaderValue::from_static(kept));
        response
    }
}

/// What `tools/build` wrote of the parts; a build without parts has no such list.
fn parts_in(site: &Path, found: &BTreeMap<String, Bytes>) -> Result<BTreeMap<String, Vec<String>>, AssetsFault> {
    let Some(list) = found.get(PARTS) else {
        return Ok(BTreeMap::new());
    };
    serde_json::from_slice(list).map_err(|error| AssetsFault {
        path: site.join(PARTS),
        source: error.into(),
    })
}

fn collect(folder: &Path, prefix: &str, found: &mut BTreeMap<String, Bytes>) -> Result<(), AssetsFault> {
    let fault = |path: &Path| {
        let path = path.to_owned();
        move |source| AssetsFault { path, source }
    };
    for entry in std::fs::read_dir(folder).map_err(fault(folder))? {
        let path = entry.map_err(fault(folder))?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if name.starts_with('.') {
            continue;
        }
        if path.is_dir() {
            collect(&path, &format!("{prefix}{name}/"), found)?;
        } else {
            found.insert(
                format!("{prefix}{name}"),
                std::fs::read(&path).map_err(fault(&path))?.into(),
            );
        }
    }
    Ok(())
}

fn is_compressed(path: &str) -> bool {
    path.ends_with(".br") || path.ends_with(".gz")
}

fn media_type(path: &str) -> &'static str {
    match path.rsplit('.').next().unwrap_or_default() {
        "css" => "text/css; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "wasm" => "application/wasm",
        "woff2" => "font/woff2",
        "svg" => "image/svg+xml",
        "ico" => "image/x-icon",
        "png" => "image/png",
        "txt" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests;
