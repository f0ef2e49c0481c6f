// Photos are made small on the phone: a page of paper stays readable at this size, and slow lines carry it.

const LONGEST = 2000;
const QUALITY = 0.82;
export const MOST = 12;
export const MOST_BYTES = 28 * 1024 * 1024;
const LARGEST_PDF = 10 * 1024 * 1024;

async function picture(file) {
  if (window.createImageBitmap) {
    try {
      return await createImageBitmap(file, { imageOrientation: "from-image" });
    } catch {
      // another way may know it
    }
  }
  const address = URL.createObjectURL(file);
  try {
    const shown = new Image();
    shown.src = address;
    await shown.decode();
    return shown;
  } finally {
    URL.revokeObjectURL(address);
  }
}

/** Return {name, type, blob} of a photo, or of a PDF as it is. Throws a sentence. */
export async function made(file) {
  if (file.type === "application/pdf") {
    if (file.size > LARGEST_PDF) throw new Error(`“${file.name}”超过 10 MB，请改为拍照上传。`);
    return { name: file.name, type: file.type, blob: file };
  }
  let found;
  try {
    found = await picture(file);
  } catch {
    throw new Error(`“${file.name}”不是照片，也不是 PDF，没有添加。`);
  }
  const width = found.width || found.naturalWidth;
  const height = found.height || found.naturalHeight;
  const share = Math.min(1, LONGEST / Math.max(width, height));
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.round(width * share));
  canvas.height = Math.max(1, Math.round(height * share));
  const drawing = canvas.getContext("2d");
  drawing.fillStyle = "#ffffff";
  drawing.fillRect(0, 0, canvas.width, canvas.height);
  drawing.drawImage(found, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise((done) => canvas.toBlob(done, "image/jpeg", QUALITY));
  if (!blob) throw new Error(`“${file.name}”太大，手机处理不了，没有添加。`);
  return { name: `${file.name.replace(/\.[^.]*$/, "") || "照片"}.jpg`, type: "image/jpeg", blob };
}
