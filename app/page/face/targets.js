/* Textures and what is drawn into, for one size of the picture. */

/** A texture of `format` (an internal format's name), filled from `data` where given. Nearest unless `smooth`. */
export function texture(gl, internal, width, height, { data = null, smooth = false, depth = 0 } = {}) {
  const kind = depth ? gl.TEXTURE_3D : gl.TEXTURE_2D;
  const [format, type] = {
    RGBA16F: [gl.RGBA, gl.HALF_FLOAT], RG16F: [gl.RG, gl.HALF_FLOAT], R16F: [gl.RED, gl.FLOAT],
    RGBA8: [gl.RGBA, gl.UNSIGNED_BYTE], R8: [gl.RED, gl.UNSIGNED_BYTE],
    DEPTH_COMPONENT24: [gl.DEPTH_COMPONENT, gl.UNSIGNED_INT],
  }[internal];
  const made = gl.createTexture();
  gl.bindTexture(kind, made);
  gl.pixelStorei(gl.UNPACK_ALIGNMENT, 1);
  if (depth) gl.texImage3D(kind, 0, gl[internal], width, height, depth, 0, format, type, data);
  else gl.texImage2D(kind, 0, gl[internal], width, height, 0, format, type, data);
  const filter = smooth ? gl.LINEAR : gl.NEAREST;
  gl.texParameteri(kind, gl.TEXTURE_MIN_FILTER, filter);
  gl.texParameteri(kind, gl.TEXTURE_MAG_FILTER, filter);
  for (const edge of [gl.TEXTURE_WRAP_S, gl.TEXTURE_WRAP_T, gl.TEXTURE_WRAP_R])
    gl.texParameteri(kind, edge, gl.CLAMP_TO_EDGE);
  return made;
}

/** Textures of `colors` (internal formats) and a depth texture where asked, drawn into together. */
export function target(gl, width, height, colors, { depth = false, smooth = false } = {}) {
  const framebuffer = gl.createFramebuffer();
  gl.bindFramebuffer(gl.FRAMEBUFFER, framebuffer);
  const textures = colors.map((format, i) => {
    const made = texture(gl, format, width, height, { smooth });
    gl.framebufferTexture2D(gl.FRAMEBUFFER, gl.COLOR_ATTACHMENT0 + i, gl.TEXTURE_2D, made, 0);
    return made;
  });
  const depthTexture = depth ? texture(gl, "DEPTH_COMPONENT24", width, height) : null;
  if (depth) gl.framebufferTexture2D(gl.FRAMEBUFFER, gl.DEPTH_ATTACHMENT, gl.TEXTURE_2D, depthTexture, 0);
  gl.drawBuffers(colors.map((_, i) => gl.COLOR_ATTACHMENT0 + i));
  complete(gl);
  return {
    framebuffer, textures, depth: depthTexture, width, height,
    free() {
      [...textures, depthTexture].forEach((one) => one && gl.deleteTexture(one));
      gl.deleteFramebuffer(framebuffer);
    },
  };
}

/** Colour and depth with up to four samples a pixel, to be resolved into a target of one RGBA16F texture. */
export function manySamples(gl, side) {
  const samples = Math.min(4, ...[gl.RGBA16F, gl.DEPTH_COMPONENT24].map((format) => most(gl, format)));
  const framebuffer = gl.createFramebuffer();
  gl.bindFramebuffer(gl.FRAMEBUFFER, framebuffer);
  const wanted = [[gl.RGBA16F, gl.COLOR_ATTACHMENT0], [gl.DEPTH_COMPONENT24, gl.DEPTH_ATTACHMENT]];
  const buffers = wanted.map(([format, at]) => {
    const buffer = gl.createRenderbuffer();
    gl.bindRenderbuffer(gl.RENDERBUFFER, buffer);
    gl.renderbufferStorageMultisample(gl.RENDERBUFFER, samples, format, side, side);
    gl.framebufferRenderbuffer(gl.FRAMEBUFFER, at, gl.RENDERBUFFER, buffer);
    return buffer;
  });
  complete(gl);
  return {
    framebuffer, samples,
    free() {
      buffers.forEach((buffer) => gl.deleteRenderbuffer(buffer));
      gl.deleteFramebuffer(framebuffer);
    },
  };
}

function most(gl, format) {
  const counts = gl.getInternalformatParameter(gl.RENDERBUFFER, format, gl.SAMPLES);
  return counts && counts.length ? counts[0] : 0;
}

function complete(gl) {
  if (gl.checkFramebufferStatus(gl.FRAMEBUFFER) !== gl.FRAMEBUFFER_COMPLETE && !gl.isContextLost())
    throw new Error("this graphics processor cannot draw into the pictures that a face needs");
}
